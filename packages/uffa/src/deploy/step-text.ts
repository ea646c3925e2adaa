import { join } from 'node:path';
import { workspacePath } from '../files/workspace-path';
import { commandText } from './command-text';
import type { DeployPlan, PortalLog, Step } from './deploy-plan';

/** A plan as text for people: a line for each step; command lines can be pasted into a shell. */
export function planText({ steps }: DeployPlan, workspaceRoot: string): readonly string[] {
  return steps.map((step) => stepText(step, (path) => workspacePath(workspaceRoot, path)));
}

function stepText(step: Step, shown: (path: string) => string): string {
  switch (step.kind) {
    case 'make-directory':
      return `make the directory ${shown(step.directory)}, unless it is there`;
    case 'replace-file':
      return `copy ${shown(step.from)} beside ${shown(step.to)}, and rename the copy to it`;
    case 'remove-file':
      return `remove ${shown(step.file)}`;
    case 'run':
      return `run ${commandText(step.command)}`;
  }
}

/** The log that is followed, as text for people. */
export function logText(log: PortalLog, workspaceRoot: string): string {
  if (log.kind === 'command') return commandText(log.command);
  return workspacePath(workspaceRoot, join(log.directory, log.name ?? 'liferay.*.log'));
}
