import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { workspacePath } from '../plan/workspace-path';
import { destinationNames, type DeployOptions, type DestinationName } from './deploy-options';
import type { DeployPlan } from './deploy-plan';
import { destinations } from './destinations';
import { refused, type Request } from './destinations/destination';

/** Decides what deploying is going to do. Looks around, and changes nothing. */
export function planDeployment(request: Request): DeployPlan {
  const { options } = request;
  const name = destinationOf(options);
  if (name === undefined) {
    return refused(invalid('to', options.to ?? '', destinationNames.join(', ')));
  }
  const plan = destinations[name](request);
  const diagnostics = [
    ...plan.diagnostics,
    ...timeoutProblems(options),
    ...waitProblems(plan, name, request),
  ];
  return { ...plan, diagnostics };
}

/** The destination that is asked for, or the one that an option belongs to which no other destination has. */
function destinationOf({ to, container, service, cloudProject }: DeployOptions): DestinationName | undefined {
  if (to !== undefined) return destinationNames.find((name) => name === to);
  if (container !== undefined || service !== undefined) return 'container';
  return cloudProject === undefined ? 'bundle' : 'cloud';
}

function waitProblems(
  { log, steps }: DeployPlan,
  destination: DestinationName,
  { project, options, facts }: Request,
): readonly Diagnostic[] {
  if (options.wait !== true || steps.length === 0) return [];
  if (log === undefined) return [diagnostic('deploy-wait-impossible', { destination })];
  if (log.kind === 'command') return [];
  const path = log.name === undefined ? log.directory : `${log.directory}/${log.name}`;
  const isThere = log.name === undefined ? facts.isDirectory(path) : facts.isFile(path);
  return isThere
    ? []
    : [diagnostic('deploy-log-missing', { log: workspacePath(project.workspaceRoot, path) })];
}

function timeoutProblems({ timeout }: DeployOptions): readonly Diagnostic[] {
  if (timeout === undefined || (timeout > 0 && timeout <= 86_400)) return [];
  return [invalid('timeout', String(timeout), 'a number of seconds from 1 to 86400')];
}

function invalid(option: string, value: string, expected: string): Diagnostic {
  return diagnostic('deploy-option-invalid', { option, value, expected });
}
