import type { ProjectManifest } from 'uffa/inference';
import type { ReadProject } from './read-manifests';

/**
 * The projects with what they need of one another's data. What reads batch data and site initializers is only loaded
 * where a project has one: an object, a picklist or a page comes from nothing else.
 */
export async function withContent(
  read: ReadonlyMap<string, ReadProject>,
): Promise<ReadonlyMap<string, ReadProject>> {
  const manifests = [...read.values()].map(({ manifests: [anyProfile] }) => anyProfile);
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
