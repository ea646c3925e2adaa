import { sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import { typeRegistry, type ExtensionType } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { UffaCheck } from './check-context';

const checks: readonly UffaCheck[] = [];

/** What is wrong with an archive in the light of its manifest, sorted by place. What planning found is not repeated. */
export function checkUffa(
  manifest: ProjectManifest,
  uffa: Uffa,
  options: { readonly types?: readonly ExtensionType[] } = {},
): readonly Diagnostic[] {
  const context = { types: typeRegistry(options.types) };
  return sortDiagnostics(checks.flatMap((check) => check(manifest, uffa, context)));
}
