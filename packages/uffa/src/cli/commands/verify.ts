import { realpathSync } from 'node:fs';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { RuleSetting } from '../../diagnostics/rule-setting';
import { readConfig } from '../../discover/config/read-config';
import { workspacePath } from '../../files/workspace-path';
import { applyRules, fileTest } from '../../packaging/rules/apply-rules';
import { verifyArchive, type VerifiedArchive } from '../../packaging/verify-archive';
import { succeeds } from '../../packaging/succeeds';
import { loadModule } from '../../files/load-module';
import { namedArchives, type NamedArchive } from '../named-archives';
import type { Options } from '../options';
import type { Origin } from '../retargeted';
import { workspaceRoot } from '../workspace-root';
import type { Answer, QuestionCommand } from './command';
import { unanswered } from './unanswered';

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
    if (patterns.length === 0) throw new UffaError(diagnostic('verify-nothing-named', { command: 'verify' }));
    const root = workspaceRoot(cwd, undefined);
    const { config, diagnostics: ofConfig } = readConfig(root);
    if (ofConfig.length > 0) return unanswered(ofConfig, root);
    const { archives, diagnostics } = await namedArchives(patterns, cwd);
    const verified: VerifiedArchive[] = [];
    for (const archive of archives) {
      const found = await verifyArchive(archive.file, { shown: archive.shown, signal });
      verified.push({ ...found, diagnostics: byRules(found, archive, root, config.rules) });
    }
    const from = given.get('from');
    if (from === undefined) return answerOf(verified, [], diagnostics, options);
    const { comparedWith } = await loadModule('uffa', () => import('../retargeted.js'));
    const origins: Origin[] = [];
    for (const archive of archives) origins.push(await comparedWith(from, archive, cwd, signal));
    return answerOf(verified, origins, diagnostics, options);
  },
};

/**
 * As the rules of the workspace around the current directory have it. The patterns of rules match the paths of archives, and of
 * files in them, relative to that workspace.
 */
function byRules(
  { diagnostics }: VerifiedArchive,
  { file, shown }: NamedArchive,
  root: string,
  rules: readonly RuleSetting[],
): readonly Diagnostic[] {
  const path = workspacePath(root, realPathOf(file));
  return diagnostics.flatMap((each) => {
    const inner = each.position?.file.slice(shown.length) ?? '';
    const paths = [path, ...(inner === '' ? [] : [`${path}${inner}`])];
    const settings = rules.filter(({ pattern }) => pattern === undefined || paths.some(fileTest(pattern)));
    return applyRules([each], {
      settings: settings.map(({ code, severity }) => ({ code, severity })),
      comments: [],
      file: path,
    }).diagnostics;
  });
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function answerOf(
  verified: readonly VerifiedArchive[],
  origins: readonly Origin[],
  diagnostics: Answer['diagnostics'],
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
    diagnostics: [...diagnostics, ...[...verified, ...origins].flatMap(({ diagnostics }) => diagnostics)],
    sources: (file) => texts.get(file),
  };
}

function countOf(extensions: number): string {
  return extensions === 1 ? '1 client extension' : `${extensions} client extensions`;
}
