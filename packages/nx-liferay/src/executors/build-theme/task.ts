import { buildTheme, projectAt } from 'uffa';
import { checked } from '../checked';
import { outcomeText } from '../packaging-task';
import schema from './schema.json';
import { themeOptions } from './theme-options';
import type { ThemeSchema } from './theme-schema';

/** Builds a project's theme. */
export const buildThemeTask = checked<ThemeSchema>(
  schema,
  async (options, { workspaceRoot, project, signal }) => {
    const result = await buildTheme(projectAt(workspaceRoot, project.root), {
      ...themeOptions(options),
      signal,
    });
    return outcomeText(result);
  },
);
