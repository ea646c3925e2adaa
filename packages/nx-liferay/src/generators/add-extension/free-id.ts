import type { WorkspaceFacts } from '../workspace-facts';

/** The ids of a workspace's projects, of all profiles, each with the path of a project that has it. */
export function takenIds({ projects }: Pick<WorkspaceFacts, 'projects'>): ReadonlyMap<string, string> {
  return new Map(
    projects.flatMap(({ project, manifest }) =>
      manifest.everyProfile.map(({ id }) => [id, project.path] as const),
    ),
  );
}

/** The id, with a number behind it where it is taken. */
export function freeId(id: string, taken: ReadonlyMap<string, string>, number = 1): string {
  const candidate = number === 1 ? id : `${id}-${number}`;
  return taken.has(candidate) ? freeId(id, taken, number + 1) : candidate;
}

/** An id made from a project's name and a type: directories may have names that no id should have. */
export function usualId(project: string, type: string): string {
  const words = project.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return [...words, idPart(type)].join('-').replace(/^(?=\d)/, 'x-');
}

/** `globalCSS` gives `global-css`, `oAuthApplicationUserAgent` gives `oauth-application-user-agent`. */
function idPart(type: string): string {
  return type
    .replace(/^oAuth/, 'oauth')
    .replace(/([a-z0-9])(?=[A-Z])/g, '$1-')
    .toLowerCase();
}
