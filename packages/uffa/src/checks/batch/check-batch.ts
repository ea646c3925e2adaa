import type { WorkspaceCatalogue } from '../../catalogue/catalogue';
import { sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { BatchOutline } from '../../plan/batch/batch-outline';
import { definitionsOf, type BatchDefinitions } from '../../workspace/batch-definitions';
import { attachmentTokens } from './attachment-tokens';
import type { BatchCheck } from './batch-check';
import { classOffered } from './class-offered';
import { className } from './class-name';
import { definitionFirst } from './definition-first';
import { delegate } from './delegate';
import { delegateUnknown } from './delegate-unknown';
import { entryMembers } from './entry-members';
import { entryValues } from './entry-values';
import { envelope } from './envelope';
import { environmentBound } from './environment-bound';
import { fileOrder } from './file-order';
import { malformed } from './malformed';
import { references } from './references';
import { strategy } from './strategy';

const checks: readonly BatchCheck[] = [
  malformed,
  envelope,
  className,
  classOffered,
  strategy,
  delegate,
  delegateUnknown,
  environmentBound,
  fileOrder,
  definitionFirst,
  entryMembers,
  entryValues,
  references,
];

/** What checking batch data depends on besides the files themselves. */
export interface BatchCheckOptions {
  /** What the projects of the workspace define; absent: only the project's own files are known. */
  readonly definitions?: () => BatchDefinitions;
  /** What the user's Liferay offers; absent: not known. */
  readonly catalogue?: WorkspaceCatalogue;
}

/** What is wrong with a project's batch data, sorted by place; before attachments are filled in, nothing about these. */
export function checkBatch(
  manifest: ProjectManifest,
  files: readonly BatchOutline[],
  { definitions, catalogue }: BatchCheckOptions = {},
): readonly Diagnostic[] {
  if (files.length === 0) return [];
  const own = definitionsOf([{ project: manifest.project.path, files }]);
  const context = {
    manifest,
    own,
    ...(definitions === undefined ? {} : { workspace: definitions }),
    ...(catalogue === undefined ? {} : { catalogue }),
  };
  return sortDiagnostics(checks.flatMap((check) => check(files, context)));
}

/** The same, and what planning could not fill in. */
export function checkPlannedBatch(
  manifest: ProjectManifest,
  files: readonly BatchOutline[],
  options: BatchCheckOptions = {},
): readonly Diagnostic[] {
  const own = definitionsOf([{ project: manifest.project.path, files }]);
  return [...checkBatch(manifest, files, options), ...attachmentTokens(files, { manifest, own })];
}
