import { buildTheme, projectAt } from 'uffa';
import { outcomeText } from '../packaging-task';
import type { Task } from '../task';
import { themeOptions } from './theme-options';
import type { ThemeSchema } from './theme-schema';

/** Builds a project's theme. */
export const buildThemeTask: Task<ThemeSchema> = async (options, { workspaceRoot, project, signal }) => {
  const result = await buildTheme(projectAt(workspaceRoot, project.root), {
    ...themeOptions(options),
    signal,
  });
  return outcomeText(result);
};
