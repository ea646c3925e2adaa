import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { verifyArchive, type VerifiedArchive } from '../../packaging/verify-archive';
import { succeeds } from '../../packaging/succeeds';
import { loadModule } from '../../files/load-module';
import { namedArchives } from '../named-archives';
import type { Options } from '../options';
import type { Origin } from '../retargeted';
import type { Answer, QuestionCommand } from './command';

export const verifyCommand: QuestionCommand = {
  name: 'verify',
  summary: 'Say what the portal does with archives, whoever made them, when it takes them in',
  usage: '<archive or pattern>...',
  options: [
    {
      name: 'from',
      value: '<archive>',
      summary: 'verify: prove that the archive is another one, retargeted, and nothing else',
    },
  ],
  sharedOptions: ['strict', 'fail-on'],
  answer: async ({ arguments: patterns, given, options, cwd, signal }) => {
    if (patterns.length === 0) throw new UffaError(diagnostic('verify-nothing-named', {}));
    const { archives, diagnostics } = await namedArchives(patterns, cwd);
    const verified: VerifiedArchive[] = [];
    for (const { file, shown } of archives) verified.push(await verifyArchive(file, { shown, signal }));
    const from = given.get('from');
    if (from === undefined) return answerOf(verified, [], diagnostics, options);
    const { comparedWith } = await loadModule('uffa', () => import('../retargeted.js'));
    const origins: Origin[] = [];
    for (const archive of archives) origins.push(await comparedWith(from, archive, cwd, signal));
    return answerOf(verified, origins, diagnostics, options);
  },
};

function answerOf(
  verified: readonly VerifiedArchive[],
  origins: readonly Origin[],
  problems: Answer['diagnostics'],
  options: Options,
): Answer {
  const texts = new Map(verified.flatMap((each) => [...each.texts]));
  const told = verified.map(({ archive, extensions, diagnostics }, index) => {
    const origin = origins[index];
    return {
      archive,
      success: succeeds([...diagnostics, ...(origin?.diagnostics ?? [])], options),
      extensions,
      ...(origin === undefined ? {} : { changes: origin.changes }),
    };
  });
  return {
    success: true,
    lines: told.flatMap(({ archive, success, extensions, changes = [] }) =>
      success
        ? [`ok       ${archive}  ${countOf(extensions)}`, ...changes.map((change) => `         ${change}`)]
        : [`refused  ${archive}`],
    ),
    json: { archives: told },
    diagnostics: [...problems, ...[...verified, ...origins].flatMap(({ diagnostics }) => diagnostics)],
    sources: (file) => texts.get(file),
  };
}

function countOf(extensions: number): string {
  return extensions === 1 ? '1 client extension' : `${extensions} client extensions`;
}
