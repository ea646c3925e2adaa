import { hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import { typeRegistry, type ExtensionType } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { CheckContext, UffaCheck } from './check-context';
import { batchData } from './uffa/batch-data';
import { checkoutStepScript } from './uffa/checkout-step-script';
import { dockerfileSources } from './uffa/dockerfile-sources';
import { gitLfsPointers } from './uffa/git-lfs-pointers';
import { previewFixtures } from './uffa/preview-fixtures';
import { privateFiles } from './uffa/private-files';
import { scriptLineEnds } from './uffa/script-line-ends';
import { servedFiles } from './uffa/served-files';
import { servedNodeModules } from './uffa/served-node-modules';
import { unhashedSources } from './uffa/unhashed-sources';
import { withoutContent } from './uffa/without-content';

const checks: readonly UffaCheck[] = [
  servedFiles,
  dockerfileSources,
  batchData,
  withoutContent,
  checkoutStepScript,
  privateFiles,
  previewFixtures,
  servedNodeModules,
  gitLfsPointers,
  scriptLineEnds,
  unhashedSources,
];

/**
 * What is wrong with an archive, compared with the manifest it was planned from, sorted by place. What planning found
 * is not repeated, and nothing is said about the archive of a manifest that could not be read.
 */
export function checkUffa(
  manifest: ProjectManifest,
  uffa: Uffa,
  options: Pick<CheckContext, 'whyUnhashed' | 'firstBytes' | 'knownMarks'> & {
    readonly types?: readonly ExtensionType[];
  } = {},
): readonly Diagnostic[] {
  if (hasErrors(manifest.diagnostics)) return [];
  const context = { ...options, types: typeRegistry(options.types) };
  return sortDiagnostics(checks.flatMap((check) => check(manifest, uffa, context)));
}
