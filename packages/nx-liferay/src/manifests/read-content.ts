import type { Project, ProjectManifest } from 'uffa/inference';
import type { ReadProject } from './read-manifests';

/**
 * What was read, with what the projects need of one another's data. What reads batch data and site initializers is only
 * loaded where a project has one: an object, a picklist or a page comes from nothing else.
 *
 * @param projects those that count of the directories that were read
 */
export async function withContent(
  read: ReadonlyMap<string, ReadProject>,
  projects: readonly Pick<Project, 'path'>[],
): Promise<ReadonlyMap<string, ReadProject>> {
  const manifests = projects.flatMap(({ path }) => read.get(path)?.manifests[0] ?? []);
  if (!manifests.some(hasContent)) return read;
  const { sharedContent } = await import('uffa');
  const shared = sharedContent(manifests);
  return new Map(
    [...read].map(([path, project]) => {
      const content = shared.get(path);
      return [path, content === undefined ? project : { ...project, content }] as const;
    }),
  );
}

function hasContent({ extensions }: ProjectManifest): boolean {
  return extensions.some(({ type }) => type === 'batch' || type === 'siteInitializer');
}
