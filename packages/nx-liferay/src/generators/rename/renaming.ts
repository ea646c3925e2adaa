/** A directory with the names that are made of it. */
export interface ProjectPlace {
  /** POSIX, relative to the workspace root. */
  readonly path: string;
  /** The directory's name. */
  readonly name: string;
  /** The name in package.json, where there is one. */
  readonly packageName?: string;
  /** The name that Nx has for the project. */
  readonly nxName: string;
}

/** What becomes what. */
export interface Renaming {
  readonly from: ProjectPlace;
  readonly to: ProjectPlace;
  /** New ids by old ones. */
  readonly ids: ReadonlyMap<string, string>;
  /** Those of them that are of OAuth applications, and that the project's code can mean nothing else by. */
  readonly applications: ReadonlyMap<string, string>;
  /** Whether the path under which Liferay serves the files is made of the directory's name. */
  readonly isServedByName: boolean;
}

/** A name that is the project's, or begins with it and a hyphen, with the new one; any other as it is. */
export function renamed(name: string, from: string, to: string): string {
  return name === from || name.startsWith(`${from}-`) ? to + name.slice(from.length) : name;
}

/** As a part of a regular expression. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
