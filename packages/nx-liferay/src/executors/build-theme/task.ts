import { buildTheme, projectAt } from 'uffa';
import { checked } from '../checked';
import { failedWith } from '../failed-with';
import { outcomeText } from '../packaging-task';
import schema from './schema.json';
import { workspaceRules } from '../workspace-rules';
import { themeOptions } from './theme-options';
import type { ThemeSchema } from './theme-schema';

/** Builds a project's theme. */
export const buildThemeTask = checked<ThemeSchema>(
  schema,
  async (options, { workspaceRoot, project, signal }) => {
    const { rules, diagnostics } = workspaceRules(workspaceRoot, options.rules);
    if (diagnostics.length > 0) return failedWith(diagnostics, { workspaceRoot });
    const result = await buildTheme(projectAt(workspaceRoot, project.root), {
      ...themeOptions(options),
      rules,
      signal,
    });
    return outcomeText(result);
  },
);
