import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { verifyArchive, type VerifiedArchive } from '../../packaging/verify-archive';
import { succeeds } from '../../packaging/succeeds';
import { namedArchives } from '../named-archives';
import type { Options } from '../options';
import type { Answer, QuestionCommand } from './command';

export const verifyCommand: QuestionCommand = {
  name: 'verify',
  summary: 'Say what the portal does with archives, whoever made them, when it takes them in',
  usage: '<archive or pattern>...',
  options: [],
  sharedOptions: ['strict', 'fail-on'],
  answer: async ({ arguments: patterns, options, cwd, signal }) => {
    if (patterns.length === 0) throw new UffaError(diagnostic('verify-nothing-named', {}));
    const { archives, diagnostics } = await namedArchives(patterns, cwd);
    const verified: VerifiedArchive[] = [];
    for (const { file, shown } of archives) verified.push(await verifyArchive(file, { shown, signal }));
    return answerOf(verified, diagnostics, options);
  },
};

function answerOf(
  verified: readonly VerifiedArchive[],
  problems: Answer['diagnostics'],
  options: Options,
): Answer {
  const texts = new Map(verified.flatMap((each) => [...each.texts]));
  const told = verified.map(({ archive, extensions, diagnostics }) => ({
    archive,
    success: succeeds(diagnostics, options),
    extensions,
  }));
  return {
    success: true,
    lines: told.map(({ archive, success, extensions }) =>
      success ? `ok       ${archive}  ${countOf(extensions)}` : `refused  ${archive}`,
    ),
    json: { archives: told },
    diagnostics: [...problems, ...verified.flatMap(({ diagnostics }) => diagnostics)],
    sources: (file) => texts.get(file),
  };
}

function countOf(extensions: number): string {
  return extensions === 1 ? '1 client extension' : `${extensions} client extensions`;
}
