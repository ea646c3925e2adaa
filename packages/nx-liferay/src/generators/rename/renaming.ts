/** A directory with the names that derive from it. */
export interface ProjectPlace {
  /** POSIX, relative to the workspace root. */
  readonly path: string;
  /** The directory's name. */
  readonly name: string;
  /** The name in package.json, where there is one. */
  readonly packageName?: string;
  /** The project's name in Nx. */
  readonly nxName: string;
}

/** The old and new names and ids of a project. */
export interface Renaming {
  readonly from: ProjectPlace;
  readonly to: ProjectPlace;
  /** New ids by old ones. */
  readonly ids: ReadonlyMap<string, string>;
  /** The ids among them that belong to OAuth applications and can mean nothing else in the project's code. */
  readonly applications: ReadonlyMap<string, string>;
  /** Whether the path under which Liferay serves the files derives from the directory's name. */
  readonly isServedByName: boolean;
}

/**
 * Replaces the project's name where a name equals it, or begins with it and a hyphen; any other name stays as it is.
 */
export function renamed(name: string, from: string, to: string): string {
  return name === from || name.startsWith(`${from}-`) ? to + name.slice(from.length) : name;
}

/** As a part of a regular expression. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
