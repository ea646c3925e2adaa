import { resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { sizeText } from '../../diagnostics/size-text';
import { loadModule } from '../../files/load-module';
import { namedArchives, shownPath } from '../named-archives';
import type { QuestionCommand } from './command';
import { unanswered } from './unanswered';

export const mergeCommand: QuestionCommand = {
  name: 'merge',
  summary: 'Make one archive of several front ends, each with its ids, settings and files',
  usage: '<archive or pattern>... --name <name>',
  options: [
    { name: 'name', value: '<name>', summary: 'merge: what the archive and its project are called' },
    { name: 'out', value: '<dir>', summary: 'The directory of the archive that is written; default: dist' },
  ],
  sharedOptions: [],
  answer: async ({ arguments: patterns, given, cwd, signal }) => {
    const name = given.get('name');
    if (name === undefined) return unanswered([diagnostic('merge-name-missing', {})]);
    const { archives, diagnostics } = await namedArchives(patterns, cwd);
    if (diagnostics.length > 0) return unanswered(diagnostics);
    // Loaded when something is merged: the other commands start without it.
    const { mergeArchives } = await loadModule('uffa', () => import('../../merge/merge-archives.js'));
    const directory = resolve(cwd, given.get('out') ?? 'dist');
    const result = await mergeArchives(archives, { name, directory, signal });
    const output = result.output === undefined ? undefined : shownPath(result.output, cwd);
    return {
      success: result.success,
      lines:
        output === undefined
          ? []
          : [`${sizeText(result.size ?? 0).padStart(8)}  ${output}  ${countOf(result.extensions ?? 0)}`],
      json: {
        output: output ?? null,
        size: result.size ?? null,
        archives: archives.map(({ shown }) => shown),
        extensions: result.extensions ?? null,
      },
      diagnostics: result.diagnostics,
      sources: (file) => result.texts.get(file),
    };
  },
};

function countOf(extensions: number): string {
  return extensions === 1 ? '1 client extension' : `${extensions} client extensions`;
}
