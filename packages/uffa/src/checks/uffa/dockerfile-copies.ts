import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import type { Entry } from '../../entry';
import { copiesOf, type Copy } from '../dockerfile/copied-sources';
import type { DockerWord } from '../dockerfile/instructions';
import { findsInContext, isPattern } from '../dockerfile/context-pattern';

/**
 * What a Dockerfile copies out of the archive, which is its build context, and is not there (deviation D5).
 *
 * @param file where the text is, for positions
 */
export function missingCopies(
  text: string,
  entries: readonly Entry[],
  file: string,
): readonly Diagnostic<'dockerfile-source-missing'>[] {
  const paths = contextPaths(entries);
  return copiesOf(text).flatMap((copy) =>
    missingSources(copy, paths).map(({ text: source, line, column }) =>
      diagnostic(
        'dockerfile-source-missing',
        { source, instruction: copy.instruction },
        { file, line, column },
      ),
    ),
  );
}

/**
 * A pattern may find nothing where another source of the instruction finds something: that is how optional files are
 * copied, as in `COPY package.json yarn.loc[k] ./`.
 */
function missingSources({ sources }: Copy, paths: ReadonlySet<string>): readonly DockerWord[] {
  const missing = sources.filter(({ text }) => !findsInContext(text, paths));
  return missing.length === sources.length ? missing : missing.filter(({ text }) => !isPattern(text));
}

/** Files and the directories above them. */
function contextPaths(entries: readonly Entry[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path } of entries) {
    for (let each = path; each !== '.' && !paths.has(each); each = posix.dirname(each)) paths.add(each);
  }
  return paths;
}
