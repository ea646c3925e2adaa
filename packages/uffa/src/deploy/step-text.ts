import { commandText } from './command-text';
import type { DeployPlan, PortalLog, Step } from './deploy-plan';

/** A plan for people, a line for each thing that would be done. */
export function planText(
  { steps, log }: DeployPlan,
  isWaiting: 'waiting' | 'not waiting',
): readonly string[] {
  const follow = isWaiting === 'waiting' && log !== undefined ? [logText(log)] : [];
  return [...steps.map(stepText), ...follow];
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'make-directory':
      return `make the directory ${step.directory}, unless it is there`;
    case 'replace-file':
      return `copy ${step.from} beside ${step.to}, and rename the copy to it`;
    case 'remove-file':
      return `remove ${step.file}`;
    case 'run':
      return `run ${commandText(step.command)}`;
  }
}

function logText(log: PortalLog): string {
  if (log.kind === 'command') return `follow ${commandText(log.command)}`;
  return `follow ${log.directory}/${log.name ?? 'liferay.*.log'}`;
}
