import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import type { Entry } from '../../entry';
import type { UffaCheck } from '../check-context';
import { copiedSources } from '../dockerfile/copied-sources';
import { findsInContext } from '../dockerfile/context-pattern';

/** The archive is the build context of the project's own Dockerfile (behaviour.md 1, deviation D5). */
export const dockerfileSources: UffaCheck = (_manifest, { entries }) => {
  const dockerfile = entries.find(({ path }) => path === 'Dockerfile');
  if (dockerfile?.content.kind !== 'text' || dockerfile.origin.kind !== 'project-file') return [];
  const file = dockerfile.origin.source;
  const paths = contextPaths(entries);
  return copiedSources(dockerfile.content.text)
    .filter(({ text }) => !findsInContext(text, paths))
    .map(({ text, instruction, line, column }) =>
      diagnostic('dockerfile-source-missing', { source: text, instruction }, { file, line, column }),
    );
};

/** Files and the directories above them. */
function contextPaths(entries: readonly Entry[]): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const { path } of entries) {
    for (let each = path; each !== '.' && !paths.has(each); each = posix.dirname(each)) paths.add(each);
  }
  return paths;
}
