import { dirname } from 'node:path';
import { writeDiagnostic } from '../files/write-error';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { workspacePath } from '../files/workspace-path';
import { commandText } from './command-text';
import type { DestinationName } from './deploy-options';
import type { DeployPlan, RunStep, Step } from './deploy-plan';
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
function stepProblems(step: Step, request: Request): readonly Diagnostic[] {
  switch (step.kind) {
    case 'make-directory':
      return writeProblems(step.directory, step.directory, step.within, request);
    case 'remove-file':
      return writeProblems(dirname(step.file), step.file, step.within, request);
    case 'replace-file':
      return request.facts.isDirectory(step.to) ? [writeDiagnostic('EISDIR', shown(step.to, request))] : [];
    case 'run':
      return programProblems(step, request);
  }
}

function writeProblems(
  directory: string,
  output: string,
  within: string,
  request: Request,
): readonly Diagnostic[] {
  const place = { within, name: shown(output, request) };
  const problem = request.facts.writeProblem(directory, place);
  return problem === undefined ? [] : [problem];
}

function programProblems({ command }: RunStep, { facts }: Request): readonly Diagnostic[] {
  const [program] = command;
  if (facts.hasProgram(program)) return [];
  return [diagnostic('deploy-program-missing', { program, command: commandText(command) })];
}

function shown(path: string, { project }: Request): string {
  return workspacePath(project.workspaceRoot, path);
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
