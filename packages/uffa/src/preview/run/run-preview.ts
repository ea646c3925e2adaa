import { relative, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { View } from '../check/view';
import { checkedPages } from '../check/checked-pages';
import { apiOf } from '../data/api-of';
import { openInBrowser } from '../server/open-in-browser';
import { openPreview, type OpenPreview, type PreviewSetup, type Shown } from '../server/open-preview';
import type { ReportDocument } from '../server/preview-report';
import { sharedElements } from '../server/shared-elements';
import { workspacePackages } from '../server/workspace-packages';
import { proxiedPortal, type ProxyChoice } from './proxied-portal';
import { standingProblems } from '../server/standing-problems';
import { changeLines, problemLines, startLines, toldLine } from '../server/terminal-lines';

/** How a preview is run, from the command line or by Nx. */
export interface PreviewRun extends Omit<PreviewSetup, 'tell' | 'openApi' | 'readPackageFile'> {
  /** Absolute. */
  readonly workspaceRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What relative paths of options are relative to. */
  readonly cwd: string;
  /** A portal that answers what pages ask for; absent: the archives' batch data does. */
  readonly proxy?: ProxyChoice;
  /** Every page is opened once and looked at; absent: pages are served until the signal. */
  readonly check?: {
    readonly views: readonly View[];
    /** Where screenshots go, absolute. */
    readonly directory: string;
  };
  /** Whether the index is opened in the user's browser. */
  readonly opens: 'browser' | 'nothing';
  /** Shows a line, or diagnostics, to whoever sits at the terminal. */
  readonly show: (shown: string | readonly Diagnostic[]) => void;
  readonly signal: AbortSignal;
}

/** What became of a preview. */
export interface PreviewOutcome {
  /** Of a check: the paths of its screenshots, relative to the workspace. */
  readonly screenshots: readonly string[];
  readonly report: ReportDocument;
  /** What a check has found; what was shown while pages were served is not among them. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Serves or checks the pages of projects.
 * @throws UffaError for a port, a browser or a directory that can't be used
 */
export async function runPreview(run: PreviewRun): Promise<PreviewOutcome> {
  const { check, show, signal } = run;
  const proxy =
    run.proxy === undefined
      ? undefined
      : proxiedPortal(run.proxy, { ...run, tell: (diagnostic) => show([diagnostic]) });
  const open = await openPreview({
    ...run,
    openApi: apiOf({
      workspaceRoot: run.workspaceRoot,
      now: () => new Date(),
      ...(proxy === undefined ? {} : { proxy }),
    }),
    readPackageFile: workspacePackages(run.workspaceRoot),
    tell: (told) => {
      if (check === undefined) show(toldLine(told));
    },
  });
  try {
    if (check === undefined) await serve(open, run);
    const { screenshots, diagnostics: found } =
      check === undefined ? nothingFound : await checkedPages(open, { ...run, ...check, signal });
    const { preview } = open;
    return {
      screenshots: screenshots.map((file) => relative(run.workspaceRoot, file).split(sep).join('/')),
      report: preview.report.document(preview.model.problems),
      diagnostics: check === undefined ? [] : [...diagnosticsOf(open.first), ...found],
    };
  } finally {
    await open.close();
  }
}

/** Serves until the signal, and says what changes. */
async function serve(open: OpenPreview, run: PreviewRun): Promise<void> {
  const { show, signal, opens } = run;
  let said = new Set<string>();
  const showNews = (diagnostics: readonly Diagnostic[]) => {
    const news = diagnostics.filter((each) => !said.has(JSON.stringify(each)));
    said = new Set(diagnostics.map((each) => JSON.stringify(each)));
    if (news.length > 0) show(news);
  };
  showNews(diagnosticsOf(open.first));
  problemLines(standingProblems(open.first.model)).forEach((line) => show(line));
  startLines(open.address, open.first.model).forEach((line) => show(line));
  if (opens === 'browser')
    openInBrowser(open.address, () => show(`No browser opens by itself: open ${open.address} in yours.`));
  for await (const shown of open.follow(signal)) {
    showNews(diagnosticsOf(shown));
    changeLines(shown.events).forEach((line) => show(line));
  }
}

const nothingFound = { screenshots: [], diagnostics: [] };

function diagnosticsOf({ diagnostics, model }: Shown): readonly Diagnostic[] {
  return [...diagnostics, ...sharedElements(model.site)];
}
