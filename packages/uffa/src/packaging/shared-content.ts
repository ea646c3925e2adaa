import type { ProjectManifest } from '../manifest/project-manifest';
import type { ContentReferences } from '../workspace/project-edges';
import { contentReferences } from './content-references';

/**
 * What projects need of one another's data, by path: of all that is defined only what another project needs, and of
 * all needs only what a project defines. A project that can't be read defines nothing; its own run reports why.
 *
 * @param manifests each under no profile
 */
export function sharedContent(manifests: readonly ProjectManifest[]): ReadonlyMap<string, ContentReferences> {
  const found = manifests.map((manifest) => [manifest.project.path, readableContent(manifest)] as const);
  const defined = new Set(found.flatMap(([, { defines }]) => defines));
  const wanted = new Set(found.flatMap(([, { wants }]) => wants));
  const shared = found.map(([path, { defines, wants }]) => {
    const content = {
      defines: defines.filter((key) => wanted.has(key)),
      wants: wants.filter((key) => defined.has(key)),
    };
    return [path, content] as const;
  });
  return new Map(shared.filter(([, { defines, wants }]) => defines.length + wants.length > 0));
}

function readableContent(manifest: ProjectManifest): ContentReferences {
  try {
    return contentReferences(manifest);
  } catch {
    return { defines: [], wants: [] };
  }
}
