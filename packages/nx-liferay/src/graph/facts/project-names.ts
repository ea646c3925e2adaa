import type { ProjectSetup } from './project-setup';

/** A project with the name by which Nx knows it. */
export interface NamedSetup extends ProjectSetup {
  readonly nxName: string;
}

/**
 * The projects' names in Nx, by path: the name in project.json or package.json, else the directory's. Where several
 * would have the same name, which Nx refuses, those that were given none are called by their paths. To give such a
 * project a name of its own, write it into its project.json.
 */
export function projectNames(
  setups: readonly Pick<ProjectSetup, 'project' | 'givenName'>[],
): ReadonlyMap<string, string> {
  const wished = setups.map(({ project, givenName }) => givenName ?? project.name);
  const seen = new Set<string>();
  const shared = new Set(wished.filter((name) => seen.size === seen.add(name).size));
  return new Map(
    setups.map(({ project: { path, name }, givenName }) => [
      path,
      givenName ?? (shared.has(name) && path !== '.' ? path : name),
    ]),
  );
}
