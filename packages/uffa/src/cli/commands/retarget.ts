import { dirname, join, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { sizeText } from '../../diagnostics/size-text';
import { chooseEnvironment } from '../../discover/config/choose-environment';
import { readConfig } from '../../discover/config/read-config';
import { loadModule } from '../../files/load-module';
import { namedArchives, shownPath } from '../named-archives';
import { workspaceRoot } from '../workspace-root';
import type { QuestionCommand } from './command';
import { unanswered } from './unanswered';

export const retargetCommand: QuestionCommand = {
  name: 'retarget',
  summary: 'Make archives that are built already for an environment, and change nothing else of them',
  usage: '<archive or pattern>... --environment <name>',
  options: [
    {
      name: 'environment',
      value: '<name>',
      summary: 'retarget: an environment of uffa.config.json',
    },
    {
      name: 'out',
      value: '<dir>',
      summary: 'The directory of the archives; default: one of the name beside each archive',
    },
  ],
  sharedOptions: ['workspace'],
  answer: async ({ arguments: patterns, given, options, cwd, signal }) => {
    const name = given.get('environment');
    if (name === undefined) return unanswered([diagnostic('retarget-environment-missing', {})]);
    if (patterns.length === 0)
      return unanswered([diagnostic('verify-nothing-named', { command: 'retarget' })]);
    const root = workspaceRoot(cwd, options.workspace);
    const { config, diagnostics } = readConfig(root);
    if (diagnostics.length > 0) return unanswered(diagnostics, root);
    const environment = chooseEnvironment(name, config.environments);
    if ('code' in environment) return unanswered([environment], root);
    const { archives, diagnostics: unmatched } = await namedArchives(patterns, cwd);
    // Loaded when something is retargeted: the other commands start without it.
    const { retargetArchive } = await loadModule('uffa', () => import('../../retarget/retarget-archive.js'));
    const out = given.get('out');
    const found: Diagnostic[] = [...unmatched];
    const texts = new Map<string, string>();
    const written: { archive: string; output: string; size: number; changes: readonly string[] }[] = [];
    for (const { file, shown } of archives) {
      const directory = out === undefined ? join(dirname(file), name) : resolve(cwd, out);
      const result = await retargetArchive(file, { environment, shown, directory, signal });
      found.push(...result.diagnostics);
      for (const [path, text] of result.texts) texts.set(path, text);
      written.push(
        ...result.archives.map((each) => ({
          ...each,
          archive: shown,
          output: shownPath(each.output, cwd),
        })),
      );
    }
    return {
      success: true,
      lines: written.flatMap(({ output, size, changes }) => [
        `${sizeText(size).padStart(8)}  ${output}`,
        ...(changes.length === 0
          ? ['          nothing of it is different there']
          : changes.map((each) => `          ${each}`)),
      ]),
      json: { environment: name, archives: written },
      diagnostics: found,
      sources: (file) => texts.get(file),
    };
  },
};
