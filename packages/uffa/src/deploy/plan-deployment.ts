import { dirname } from 'node:path';
import { writeFinding } from '../archive/write-error';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { workspacePath } from '../plan/workspace-path';
import { commandText } from './command-text';
import type { DestinationName } from './deploy-options';
import type { DeployPlan, Step } from './deploy-plan';
import { destinationOf, environmentWithoutDestination, optionsWithoutEffect } from './destination-of';
import { destinations } from './destinations';
import { refused, type Request } from './destinations/destination';
import { valueProblems } from './option-values';

/**
 * Decides what deploying is going to do, and finds what it would fail on. Looks around, and changes nothing: a dry run
 * says the same as the run after it.
 */
export async function planDeployment(request: Request): Promise<DeployPlan> {
  const { options } = request;
  const invalid = valueProblems(options);
  const name = destinationOf(options);
  if (name === undefined || invalid.length > 0) return refused(...invalid);
  const undecided = environmentWithoutDestination(options);
  if (undecided.length > 0) return refused(...undecided);
  const plan = await destinations[name](request);
  const known = [...optionsWithoutEffect(options, name), ...plan.diagnostics];
  const found = hasErrors(known) ? [] : plan.steps.flatMap((step) => stepProblems(step, request));
  return { ...plan, diagnostics: [...known, ...found, ...waitProblems(plan, name, request)] };
}

/** What a step is going to fail on. */
function stepProblems(step: Step, { project, facts }: Request): readonly Diagnostic[] {
  const unwritable = (path: string, reason: string | undefined) =>
    reason === undefined ? [] : [writeFinding(reason, workspacePath(project.workspaceRoot, path))];
  switch (step.kind) {
    case 'make-directory':
      return unwritable(step.directory, facts.writeProblem(step.directory));
    case 'replace-file':
      return unwritable(step.to, facts.isDirectory(step.to) ? 'EISDIR' : undefined);
    case 'remove-file':
      return unwritable(step.file, facts.writeProblem(dirname(step.file)));
    case 'run': {
      const [program] = step.command;
      if (facts.hasProgram(program)) return [];
      return [diagnostic('deploy-program-missing', { program, command: commandText(step.command) })];
    }
  }
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
