import type { ExecutorContext, PromiseExecutor } from '@nx/devkit';
import { projectAt, terminalText, watchTheme } from 'uffa';
import { print } from '../../print';
import { themeOptions } from '../build-theme/theme-options';
import type { ThemeSchema } from '../build-theme/theme-schema';
import { failedWith } from '../failed-with';
import { outcomeText } from '../packaging-task';
import { withStopSignal } from '../stop-signal';
import { workspaceRules } from '../workspace-rules';

/**
 * Keeps a theme built until Nx is asked to stop; a build that fails is reported, and the next change starts another.
 */
const watchThemeExecutor: PromiseExecutor<ThemeSchema> = (options, context: ExecutorContext) =>
  withStopSignal(async (signal) => {
    const project = context.projectsConfigurations.projects[context.projectName ?? ''];
    const target = projectAt(context.root, project?.root ?? '.');
    const { rules, diagnostics } = workspaceRules(context.root, options.rules);
    if (diagnostics.length > 0) {
      const { success, text } = failedWith(diagnostics, { workspaceRoot: context.root });
      print(terminalText(text));
      return { success };
    }
    for await (const result of watchTheme(target, { ...themeOptions(options), rules, signal })) {
      print(outcomeText(result).text);
    }
    return { success: true };
  });

export default watchThemeExecutor;
