import type { Entry } from '../../entry';
import type { PackedEntries } from '../../zip/pack/pack-entries';
import { buildTimestamp } from '../build-timestamp';
import { overlayEntries } from '../overlay-entries';
import { emptyFragment, type PlanFragment } from '../plan-fragment';
import type { PlannedExtension } from '../planned-extension';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { workspacePath } from '../../files/workspace-path';
import { map } from '../../values/value';
import { sortKeys } from '../../java-text/sort-keys';
import { prettyJson } from '../../java-text/pretty-json';
import { configEntry, type ConfigContext } from './config-entry';
import { CONFIG_SUFFIX } from '../archive-file-names';

/**
 * The config JSON. Its `buildTimestamp` is derived from all that is in the archive, this file with a timestamp of
 * zero included, so it comes last.
 */
export async function planConfig(
  others: readonly Entry[],
  extensions: readonly PlannedExtension[],
  context: Omit<ConfigContext, 'buildTimestamp'>,
  packed?: PackedEntries,
): Promise<PlanFragment> {
  const { project } = context.manifest;
  const entryAt = (timestamp: number): Entry => ({
    path: `${project.name}${CONFIG_SUFFIX}`,
    content: { kind: 'text', text: configJson(extensions, { ...context, buildTimestamp: timestamp }) },
    executable: false,
    origin: { kind: 'generated', rule: 'client-extension-config' },
  });
  try {
    const timestamp = await buildTimestamp(overlayEntries(others, [entryAt(0)]).entries, packed);
    return { entries: [entryAt(timestamp)], diagnostics: [] };
  } catch (error) {
    return { ...emptyFragment, diagnostics: [sourceDiagnostic(error, fileOf(error, project.workspaceRoot))] };
  }
}

function fileOf(error: unknown, workspaceRoot: string): string {
  const file = error instanceof Error && 'path' in error ? String(error.path) : workspaceRoot;
  return workspacePath(workspaceRoot, file);
}

/** The text of `<project>.client-extension-config.json`: keys sorted at every level (behaviour.md 7). */
function configJson(extensions: readonly PlannedExtension[], context: ConfigContext): string {
  const members = extensions.map((planned) => configEntry(planned, context));
  return prettyJson(sortKeys(map(members.filter((member) => member !== undefined))));
}
