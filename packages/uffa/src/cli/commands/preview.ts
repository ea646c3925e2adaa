import { resolve } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { loadPreview } from '../../preview/run/load-preview';
import type { PreviewOutcome } from '../../preview/run/run-preview';
import { NoWorkspace, previewedWorkspace } from '../previewed-workspace';
import { workspaceRoot } from '../workspace-root';
import type { Answer, QuestionCommand } from './command';
import { unanswered } from './unanswered';

export const previewCommand: QuestionCommand = {
  name: 'preview',
  summary:
    'Show the client extensions of projects in a browser, without a portal, and again after each change',
  usage: '[dir...]',
  options: [
    { name: 'port', value: '<number>', summary: 'The port on this machine; default: one that is free' },
    { name: 'open', summary: 'Open the list of pages in the browser' },
    {
      name: 'check',
      summary: 'Open every page once in a browser without a window, and fail on what pages find',
    },
    { name: 'out', value: '<dir>', summary: 'Where --check puts screenshots; default: build/preview' },
    {
      name: 'views',
      value: '<names>',
      summary: 'ltr-1280, ltr-390, rtl-1280, rtl-390 or all, for --check; default: ltr-1280',
    },
    {
      name: 'proxy',
      value: '<address>',
      summary: 'Let a portal answer what pages ask for, such as http://localhost:8080',
    },
    { name: 'allow-writes', summary: 'Let pages change what is in the portal of --proxy' },
    { name: 'record', summary: 'Write what the portal of --proxy answers to preview/fixtures/recorded' },
    { name: 'ca', value: '<file>', summary: 'Trust the certificates in a file, in PEM, as well' },
  ],
  sharedOptions: ['workspace', 'profile', 'virtual-instance-id', 'task-output', 'strict', 'fail-on'],
  answer: async (question) => {
    const { given, cwd, env, options, signal, show } = question;
    const port = portOf(given.get('port'));
    const root = workspaceRoot(cwd, options.workspace);
    const { runPreview, readViews, viewNames } = await loadPreview();
    const { views, unknown } = readViews(given.get('views') ?? 'ltr-1280');
    const [value] = unknown;
    if (value !== undefined)
      throw new UffaError(diagnostic('preview-view-unknown', { value, views: viewNames }));
    const directory = given.has('out')
      ? resolve(cwd, given.get('out') ?? '')
      : resolve(root, 'build/preview');
    const outcome = await runPreview({
      workspaceRoot: root,
      load: () => previewedWorkspace(question),
      port,
      env,
      cwd,
      proxy: {
        ...(given.has('proxy') ? { portal: given.get('proxy') ?? '' } : {}),
        allowsWrites: given.has('allow-writes'),
        records: given.has('record'),
        ...(given.has('ca') ? { ca: given.get('ca') ?? '' } : {}),
      },
      ...(given.has('check') ? { check: { views, directory } } : {}),
      opens: given.has('open') ? 'browser' : 'nothing',
      show: (shown) => show(shown, root),
      signal,
    }).catch((error: unknown) => {
      if (error instanceof NoWorkspace) return error.reasons;
      throw error;
    });
    return 'problems' in outcome ? unanswered(outcome.problems, root) : answerOf(outcome, root);
  },
};

function answerOf({ screenshots, report, diagnostics }: PreviewOutcome, root: string): Answer {
  return { success: true, lines: screenshots, json: { screenshots, report }, diagnostics, root };
}

function portOf(value: string | undefined): number {
  if (value === undefined) return 0;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new UffaError(diagnostic('preview-port-malformed', { value }));
}
