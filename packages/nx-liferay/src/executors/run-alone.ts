import type { ExecutorContext, PromiseExecutor } from '@nx/devkit';
import { print } from '../print';
import { gitIgnore } from '../workspace/git-ignore';
import { projectsByRoot } from './projects-by-root';
import { withStopSignal } from './stop-signal';
import { outcomeOf, taskContext, type Task } from './task';

/** An executor that runs a task for one project in a process of its own. */
export function runAlone<Options>(task: Task<Options>): PromiseExecutor<Options> {
  return (options: Options, context: ExecutorContext) =>
    withStopSignal(async (signal) => {
      const { success, text } = await outcomeOf(task, options, () =>
        taskContext(
          { ...context, isIgnored: gitIgnore(context.root), projectAt: projectsByRoot(context), signal },
          context.projectName ?? '',
          context.targetName,
        ),
      );
      print(text);
      return { success };
    });
}
