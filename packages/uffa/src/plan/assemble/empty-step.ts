import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { AssembleStep, ProjectManifest } from '../../manifest/project-manifest';
import type { SourceListing } from './list-source';
import { ownBuild } from './own-build';
import { patternHint } from './pattern-hint';

/**
 * Reports a step that puts nothing into the archive, and why: a task that has made nothing is an error, anything else a
 * warning (deviation D5).
 *
 * @param listings what the step's sources hold, before its patterns are applied
 * @param themePath where the step's source would be in the theme's `src`; absent for any other source
 * @param outputs the outputs of the task that the step names; undefined where it names none
 */
export function emptyStep(
  { project }: Pick<ProjectManifest, 'project'>,
  step: AssembleStep,
  listings: readonly SourceListing[],
  outputs: readonly string[] | undefined,
  themePath?: string,
): Diagnostic {
  const from = step.fromTask?.text ?? step.from?.text ?? '.';
  const position = step.fromTask?.position ?? step.from?.position ?? step.position;
  const paths = listings.flatMap(({ files }) => files.map(({ path }) => path));
  if (outputs !== undefined && paths.length === 0) {
    return diagnostic('task-without-output', { task: from, output: outputs.join(', ') }, position);
  }
  if (!listings.some(({ exists }) => exists)) {
    return diagnostic(
      'assemble-source-missing',
      { from, build: ownBuild(project, from), ...(themePath === undefined ? {} : { themePath }) },
      position,
    );
  }
  if (paths.length === 0)
    return diagnostic('assemble-source-empty', { from, build: ownBuild(project, from) }, position);
  const patterns = (step.include ?? []).map(({ text }) => text);
  return diagnostic(
    'assemble-matches-nothing',
    { from, patterns, hint: patternHint(patterns, from, paths) },
    step.include?.[0]?.position ?? position,
  );
}
