import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { typeRegistry, type ExtensionType, type ProjectFacts } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { ManifestCheck } from './check-context';
import { noConflicts, type ProjectConflicts } from './conflicts/project-conflicts';
import { duplicateIds, sameDirectoryNames } from './manifest/conflicts-with-others';
import { grouping } from './manifest/grouping';
import { packageJson } from './manifest/package-json';
import { typeRules } from './manifest/type-rules';
import { unknownType } from './manifest/unknown-type';
import { webContextPath } from './manifest/web-context-path';

export interface ManifestCheckOptions {
  /** Types besides Liferay's own. */
  readonly types?: readonly ExtensionType[];
  /** What the project shares with others of the workspace, as `findConflicts` says. */
  readonly conflicts?: ProjectConflicts;
  readonly facts: ProjectFacts;
}

const checks: readonly ManifestCheck[] = [
  duplicateIds,
  sameDirectoryNames,
  typeRules,
  unknownType,
  webContextPath,
  grouping,
  packageJson,
];

/** All that is wrong with a manifest, sorted by place. What its readers found is not repeated. */
export function checkManifest(
  manifest: ProjectManifest,
  options: ManifestCheckOptions,
): readonly Diagnostic[] {
  const { conflicts = noConflicts, facts } = options;
  const context = { types: typeRegistry(options.types), conflicts, facts };
  return sortDiagnostics(checks.flatMap((check) => check(manifest, context)));
}
