import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asksCatalogue, CATALOGUE_FILE, projectAt, readManifestFiles } from 'uffa/inference';
import { knownManifests, type KnownManifests } from '../manifests/known-manifests';

/** What counts of the plugin's options. */
export interface CatalogueOptions {
  readonly catalogue?: string;
  readonly rules?: object;
}

/**
 * What `uffa validate` says once where the workspace has no catalogue, for a command that validated projects: undefined
 * where none of them has anything to look up, or the user does not want to hear of it. A catalogue that the settings
 * name and that is not there is an error of each task.
 *
 * @param roots of the projects that were validated, relative to the workspace's root
 */
export async function absentCatalogue(
  workspaceRoot: string,
  { catalogue, rules = {} }: CatalogueOptions,
  roots: readonly string[],
): Promise<string | undefined> {
  if (catalogue !== undefined || existsSync(join(workspaceRoot, CATALOGUE_FILE))) return undefined;
  const known = knownManifests(workspaceRoot, process.env);
  for (const root of roots) {
    if (!(await asks(workspaceRoot, root, known))) continue;
    // Loads the whole of uffa: most workspaces have nothing to look up.
    const { catalogueRemark } = await import('./catalogue-remark.js');
    return catalogueRemark(workspaceRoot, rules);
  }
  return undefined;
}

/** Inference has mostly parsed its yaml already. A project that cannot be read says so itself. */
async function asks(workspaceRoot: string, root: string, known: KnownManifests): Promise<boolean> {
  try {
    const project = projectAt(workspaceRoot, root);
    const manifests =
      known(project) ?? (await import('uffa')).manifestsOf(project, readManifestFiles(project));
    return manifests.some(asksCatalogue);
  } catch {
    return false;
  }
}
