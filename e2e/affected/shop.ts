/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** Why one project leads to another in Nx's graph. */
export interface Dependency {
  readonly on: string;
  /** `code`: its build bundles it. `source`: it packages files of it. `reference`: it only names it. */
  readonly by: 'code' | 'source' | 'reference';
}

/** A client extension project or a library of the generated workspace. */
export interface ShopProject {
  /** To Nx. */
  readonly name: string;
  /** Relative to the workspace, POSIX. */
  readonly path: string;
  readonly kind: ProjectKind | 'library';
  /** How its task `package` comes to hash other projects: it has a build, or it packages the work of another's. */
  readonly hashes: 'what-it-packages' | 'what-it-builds' | 'what-others-build';
  readonly dependencies: readonly Dependency[];
  /** By path from the project. */
  readonly files: Files;
}

export type ProjectKind =
  | 'stylesheet'
  | 'settings'
  | 'application'
  | 'action'
  | 'service'
  | 'batch'
  | 'site'
  | 'profiled'
  | 'whole'
  | 'reader'
  | 'element'
  | 'bot'
  | 'bundle-reader'
  | 'own-lock'
  | 'task'
  | 'language';

/** A workspace as data. */
export interface Shop {
  readonly extensions: readonly ShopProject[];
  readonly libraries: readonly ShopProject[];
  /** All files, by path from the workspace. */
  readonly files: Files;
}

/** The project that a path lies in. */
export function ownerOf({ extensions, libraries }: Shop, path: string): ShopProject | undefined {
  return [...extensions, ...libraries].find((project) => path.startsWith(`${project.path}/`));
}

export function ofKind({ extensions }: Shop, ...kinds: readonly ProjectKind[]): readonly ShopProject[] {
  return extensions.filter(({ kind }) => kinds.some((each) => each === kind));
}

/** The names of all that a project leads to over dependencies of some kinds, without itself. */
export function reachedFrom(
  { extensions, libraries }: Shop,
  start: ShopProject,
  ...by: readonly Dependency['by'][]
): ReadonlySet<string> {
  const projects = new Map([...extensions, ...libraries].map((project) => [project.name, project]));
  const reached = new Set<string>();
  const visit = ({ dependencies }: ShopProject): void => {
    for (const dependency of dependencies) {
      const project = projects.get(dependency.on);
      if (project === undefined || !by.includes(dependency.by) || reached.has(project.name)) continue;
      reached.add(project.name);
      visit(project);
    }
  };
  visit(start);
  return reached;
}
