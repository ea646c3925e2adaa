import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { compileNioGlob } from '../../globs/nio-glob';
import type { AssembleStep, PlacedText } from '../../manifest/project-manifest';
import type { Project } from '../../discover/project';
import { isUrl } from '../gradle-path';
import type { TaskOutputs, UnsettledTask } from '../sources';

/** What the refusals of a step depend on besides the step. */
export interface StepDiagnosticsContext {
  readonly project: Pick<Project, 'name' | 'path'>;
  readonly taskOutputs?: TaskOutputs;
  /** By the name that `fromTask` gives. */
  readonly unsettledTasks?: Readonly<Record<string, UnsettledTask>>;
}

/** What is wrong with a step itself, whatever is on the disk. */
export function stepDiagnostics(
  step: AssembleStep,
  { taskOutputs = {}, unsettledTasks = {}, project }: StepDiagnosticsContext,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { fromTask, from, hashify } = step;
  const unsettled =
    fromTask && Object.hasOwn(unsettledTasks, fromTask.text) ? unsettledTasks[fromTask.text] : undefined;
  if (fromTask && unsettled !== undefined) {
    diagnostics.push(unsettledDiagnostic(fromTask, unsettled, project));
  } else if (fromTask && !Object.hasOwn(taskOutputs, fromTask.text)) {
    const known = Object.keys(taskOutputs).filter((name) => taskOutputs[name]?.length !== 0);
    const args = { task: fromTask.text, known: known.sort() };
    diagnostics.push(
      from
        ? diagnostic('from-task-unknown-with-from', { ...args, from: from.text }, fromTask.position)
        : diagnostic('from-task-unknown', args, fromTask.position),
    );
  } else if (fromTask && taskOutputs[fromTask.text]?.length === 0) {
    diagnostics.push(
      diagnostic('task-without-output', { task: fromTask.text, output: '' }, fromTask.position),
    );
  }
  if (from && /^$|\0/.test(from.text)) diagnostics.push(diagnostic('assemble-from-empty', {}, from.position));
  if (from && isUrl(from.text)) {
    diagnostics.push(diagnostic('assemble-path-is-url', { path: from.text }, from.position));
  }
  const glob = hashify && compileNioGlob(hashify.text);
  if (hashify && glob && 'error' in glob) {
    diagnostics.push(
      diagnostic('hashify-glob-invalid', { glob: hashify.text, reason: glob.error }, hashify.position),
    );
  }
  return diagnostics;
}

function unsettledDiagnostic(
  { text: task, position }: PlacedText,
  { tool, command, files }: UnsettledTask,
  { name, path }: Pick<Project, 'name' | 'path'>,
): Diagnostic {
  return files.length === 0
    ? diagnostic('task-not-run', { task, tool, command, project: name, directory: path }, position)
    : diagnostic('task-output-ambiguous', { task, project: name, files }, position);
}
