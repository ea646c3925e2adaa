import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyRules,
  asksCatalogue,
  CATALOGUE_FILE,
  CONFIG_FILE,
  diagnostic,
  formatDiagnostics,
  manifestsOf,
  projectAt,
  readConfig,
  readManifestFiles,
  rulesOfOption,
  sourceReader,
} from 'uffa';
import { colorOfOutput } from './color-of-output';

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
export function absentCatalogue(
  workspaceRoot: string,
  { catalogue, rules = {} }: CatalogueOptions,
  roots: readonly string[],
): string | undefined {
  if (catalogue !== undefined || existsSync(join(workspaceRoot, CATALOGUE_FILE))) return undefined;
  const { config, diagnostics } = readConfig(workspaceRoot);
  if (config.catalogue !== undefined || diagnostics.length > 0) return undefined;
  const ruled = applyRules([diagnostic('catalogue-absent', { file: CATALOGUE_FILE })], {
    settings: [...config.rules, ...rulesOfOption(rules, 'The option "rules"').settings],
    comments: [],
    file: CONFIG_FILE,
  });
  if (ruled.diagnostics.length === 0 || !roots.some((root) => asks(workspaceRoot, root))) return undefined;
  const options = { color: colorOfOutput(), sources: sourceReader(workspaceRoot) };
  return `\n${formatDiagnostics(ruled.diagnostics, options).trimEnd()}\n\n`;
}

/** A project that cannot be read says so itself. */
function asks(workspaceRoot: string, root: string): boolean {
  try {
    const project = projectAt(workspaceRoot, root);
    return manifestsOf(project, readManifestFiles(project)).some(asksCatalogue);
  } catch {
    return false;
  }
}
