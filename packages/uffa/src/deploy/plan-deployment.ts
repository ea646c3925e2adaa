import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { workspacePath } from '../files/workspace-path';
import type { DestinationName } from './deploy-options';
import type { DeployPlan } from './deploy-plan';
import { destinationOf, environmentWithoutDestination } from './destination-of';
import { destinations } from './destinations';
import { refused, type Request } from './destinations/destination';
import { destinationProblems, timeoutProblems } from './option-values';

/** Decides what deploying is going to do. Looks around, and changes nothing. */
export function planDeployment(request: Request): DeployPlan {
  const { options } = request;
  const name = destinationOf(options);
  if (name === undefined) return refused(...destinationProblems(options.to));
  const undecided = environmentWithoutDestination(options);
  if (undecided.length > 0) return refused(...undecided);
  const plan = destinations[name](request);
  const diagnostics = [
    ...plan.diagnostics,
    ...timeoutProblems(options.timeout),
    ...waitProblems(plan, name, request),
  ];
  return { ...plan, diagnostics };
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
