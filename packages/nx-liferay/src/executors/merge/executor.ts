import type { PromiseExecutor } from '@nx/devkit';
import { terminalText, UffaError } from 'uffa';
import { print } from '../../print';
import { failedWith } from '../failed-with';
import { withStopSignal } from '../stop-signal';
import type { MergeSchema } from './merge-schema';
import { mergeTask } from './task';

const merge: PromiseExecutor<MergeSchema> = (
  options,
  { root: workspaceRoot, projectName, projectsConfigurations },
) =>
  withStopSignal(async (signal) => {
    const { projects } = projectsConfigurations;
    const root = projects[projectName ?? '']?.root ?? '.';
    const context = { workspaceRoot, root, projects, signal };
    const { success, text } = await mergeTask(options, context).catch((error: unknown) => {
      if (error instanceof UffaError) return failedWith([error.diagnostic], context);
      throw error;
    });
    print(terminalText(text));
    return { success };
  });

export default merge;
