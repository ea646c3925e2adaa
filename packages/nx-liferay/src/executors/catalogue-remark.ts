import {
  applyRules,
  CATALOGUE_FILE,
  CONFIG_FILE,
  diagnostic,
  formatDiagnostics,
  readConfig,
  rulesOfOption,
  sourceReader,
} from 'uffa';
import { colorOfOutput } from './color-of-output';

/**
 * That the workspace has no catalogue, as people read it; undefined where its settings name one, or they or the rules of the
 * plugin's options turn the remark off.
 */
export function catalogueRemark(workspaceRoot: string, rules: object): string | undefined {
  const { config, diagnostics } = readConfig(workspaceRoot);
  if (config.catalogue !== undefined || diagnostics.length > 0) return undefined;
  const ruled = applyRules([diagnostic('catalogue-absent', { file: CATALOGUE_FILE })], {
    settings: [...config.rules, ...rulesOfOption(rules, 'The option "rules"').settings],
    comments: [],
    file: CONFIG_FILE,
  });
  if (ruled.diagnostics.length === 0) return undefined;
  const options = { color: colorOfOutput(), sources: sourceReader(workspaceRoot) };
  return `\n${formatDiagnostics(ruled.diagnostics, options).trimEnd()}\n\n`;
}
