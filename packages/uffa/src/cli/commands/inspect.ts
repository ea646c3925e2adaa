import { resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { replaceText } from '../../files/replace-text';
import { readSize } from '../../inspect/read-size';
import { loadModule } from '../../files/load-module';
import { inspectNamed } from '../inspected';
import { inspectionJson } from '../render/inspection-json';
import { inspectionText } from '../render/inspection-text';
import type { QuestionCommand } from './command';

export const inspectCommand: QuestionCommand = {
  name: 'inspect',
  summary: 'Show what archives or projects hold with its sizes, and what the portal makes of it',
  usage: '[archive|dir...]',
  options: [
    { name: 'html', value: '<file>', summary: 'Write a page with a treemap in place of text' },
    {
      name: 'budget',
      value: '<size>',
      summary: 'Fail where an extension brings more bytes to a page, such as 500kB',
    },
  ],
  sharedOptions: ['workspace', 'profile', 'virtual-instance-id', 'task-output', 'strict', 'fail-on'],
  answer: async (question) => {
    const page = pageFile(question.given.get('html'));
    const { archives, diagnostics, root } = await inspectNamed(
      question,
      budgetOf(question.given.get('budget')),
    );
    if (page !== undefined) {
      const { inspectionPage } = await loadModule(
        'uffa',
        () => import('../../inspect/page/inspection-page.js'),
      );
      await replaceText(resolve(question.cwd, page), inspectionPage(archives), page);
    }
    return {
      success: true,
      lines: page === undefined ? archives.flatMap(inspectionText) : [page],
      json: { archives: archives.map(inspectionJson), html: page ?? null },
      diagnostics,
      ...(root === undefined ? {} : { root }),
    };
  },
};

/** In bytes. */
function budgetOf(value: string | undefined): number {
  const size = value === undefined ? Infinity : readSize(value);
  if (size === undefined) throw new UffaError(diagnostic('budget-malformed', { value: value ?? '' }));
  return size;
}

/** With another ending, the value may be an archive that was meant to be looked into, and would be replaced. */
function pageFile(file: string | undefined): string | undefined {
  if (file === undefined || /\.html?$/i.test(file)) return file;
  throw new UffaError(diagnostic('html-file-misnamed', { file }));
}
