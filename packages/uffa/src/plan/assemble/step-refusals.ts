import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { compileNioGlob } from '../../globs/nio-glob';
import type { AssembleStep } from '../../manifest/project-manifest';
import { isUrl } from '../gradle-path';
import type { TaskOutputs } from '../sources';

/** What is wrong with a step itself, whatever is on the disk. */
export function stepRefusals(step: AssembleStep, taskOutputs: TaskOutputs): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { fromTask, from, hashify } = step;
  if (fromTask && !Object.hasOwn(taskOutputs, fromTask.text)) {
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
