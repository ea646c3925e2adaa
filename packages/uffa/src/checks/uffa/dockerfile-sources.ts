import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { Entry } from '../../entry';
import type { UffaCheck } from '../check-context';
import { copiesOf, type Copy } from '../dockerfile/copied-sources';
import type { DockerWord } from '../dockerfile/instructions';
import { findsInContext, isPattern } from '../dockerfile/context-pattern';

/** The archive is the build context of the project's own Dockerfile (behaviour.md 1, deviation D5). */
export const dockerfileSources: UffaCheck = (_manifest, { entries }) => {
  const dockerfile = entries.find(({ path }) => path === 'Dockerfile');
  if (dockerfile?.content.kind !== 'text' || dockerfile.origin.kind !== 'project-file') return [];
  const file = dockerfile.origin.source;
  const paths = contextPaths(entries);
  return copiesOf(dockerfile.content.text).flatMap((copy) =>
    missingSources(copy, paths).map(({ text, line, column }) =>
      diagnostic(
        'dockerfile-source-missing',
        { source: text, instruction: copy.instruction },
        { file, line, column },
      ),
    ),
  );
};

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
