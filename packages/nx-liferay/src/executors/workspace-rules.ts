import {
  CATALOGUE_FILE,
  readCatalogue,
  readConfig,
  rulesOfOption,
  type Diagnostic,
  type ReadCatalogue,
  type RuleSetting,
} from 'uffa';

/** What counts of the rules of a workspace and of a target; with a diagnostic, the target must not run. */
export interface WorkspaceRules {
  readonly rules: readonly RuleSetting[];
  readonly diagnostics: readonly Diagnostic[];
  /** Reads the catalogue that the option names, or the settings. */
  readonly readCatalogue: (option: string | undefined) => ReadCatalogue;
}

/** The rules of uffa.config.json, and after them those of the option `rules`, which so counts more. */
export function workspaceRules(workspaceRoot: string, option: object | undefined): WorkspaceRules {
  const { config, diagnostics } = readConfig(workspaceRoot);
  const own = rulesOfOption(option ?? {}, 'The option "rules"');
  return {
    rules: [...config.rules, ...own.settings],
    diagnostics: [...diagnostics, ...own.diagnostics],
    readCatalogue: (named) => {
      const file = named ?? config.catalogue;
      return readCatalogue(
        workspaceRoot,
        file ?? CATALOGUE_FILE,
        file === undefined ? 'by default' : 'named',
      );
    },
  };
}
