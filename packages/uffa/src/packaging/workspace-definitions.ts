import { hasErrors } from '../diagnostics/diagnostic';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planAssemble } from '../plan/assemble/plan-assemble';
import { batchFiles } from '../plan/batch/batch-files';
import { buildDirectoryName } from '../plan/names';
import { planInnerArchive } from '../plan/site-initializer/plan-site-initializer';
import { definitionsOf, type BatchDefinitions } from '../workspace/batch-definitions';
import { definedBySite } from '../checks';

/**
 * What the batch data and the site initializers of projects define, from what is there now. The files are read when a
 * project first needs them, and once.
 *
 * @param manifests of all projects of the workspace, each under no profile
 */
export function workspaceDefinitions(manifests: readonly ProjectManifest[]): () => BatchDefinitions {
  let found: BatchDefinitions | undefined;
  return () => (found ??= definitionsIn(manifests.filter(({ diagnostics }) => !hasErrors(diagnostics))));
}

function definitionsIn(manifests: readonly ProjectManifest[]): BatchDefinitions {
  const batches = manifests
    .filter(({ extensions }) => extensions.some(({ type }) => type === 'batch'))
    .map((manifest) => {
      const { entries } = planAssemble(manifest, {
        taskOutputs: {},
        unsettledTasks: {},
        buildDirectoryName: buildDirectoryName(undefined),
      });
      return { project: manifest.project.path, files: batchFiles(manifest, entries, new Map()) };
    });
  const sites = manifests
    .filter(({ everyProfile }) => everyProfile.some(({ type }) => type === 'siteInitializer'))
    .flatMap((manifest) => definedBySite(planInnerArchive(manifest).entries, manifest.project.workspaceRoot));
  return definitionsOf(batches, sites);
}
