import type { BuildProblem, PageReport, PreviewEvent, ReportKind } from '../src/preview/page/messages';
import { item, line, softLine } from './lines';
import { ProblemsOverlay } from './problems';
import { followEvents, type EventMessage } from './reload';
import type { ReportMessage } from './send-report';

const PAGE = '/web/preview/';
const SHELL = '/preview/';
const MOST_SHOWN = 300;

/** As a check counts them. */
const SEVERITIES: Readonly<Record<Exclude<ReportKind, 'toast'>, 'error' | 'warning'>> = {
  'console-error': 'error',
  'not-loaded': 'error',
  'defined-twice': 'error',
  'run-twice': 'error',
  unanswered: 'warning',
  'not-provided': 'warning',
};

const ANSWERS = 'Fix: Add a fixture or batch data that answers it, or start the preview with --proxy.';

const frame = document.querySelector<HTMLIFrameElement>('#page');
const problems = problemsOverlay();
let known: string | undefined;

followEvents((event) => {
  if (event.kind !== 'failed') takeGood(event);
  else if (problems !== undefined) problems.show(event.problems.filter(isOfPage));
  else listAgain(event);
});

function problemsOverlay(): ProblemsOverlay | undefined {
  const overlay = document.querySelector<HTMLDialogElement>('#overlay');
  const button = document.querySelector<HTMLButtonElement>('#show-problems');
  return overlay && button ? new ProblemsOverlay(overlay, button) : undefined;
}

/** The index lists the problems that there were when it was made, which are those of the first event. */
function listAgain(event: PreviewEvent): void {
  const now = JSON.stringify(event);
  if (known !== undefined && known !== now) location.reload();
  known = now;
}

function takeGood(event: PreviewEvent): void {
  if (event.kind === 'styles' && frame !== null) {
    frame.contentWindow?.postMessage({ preview: 'event', event } satisfies EventMessage, location.origin);
    return;
  }
  keepPlace();
  location.reload();
}

/** The page may have gone on to another of its routes: after loading it is there again. */
function keepPlace(): void {
  const at = frame?.contentWindow?.location;
  if (at === undefined || !at.pathname.startsWith(PAGE)) return;
  history.replaceState(null, '', `${SHELL}${at.pathname.slice(PAGE.length)}${location.search}${at.hash}`);
}

/** What is wrong with another project is no reason to cover the page of this one. */
function isOfPage({ project }: BuildProblem): boolean {
  const { root } = document.body.dataset;
  return root === undefined || project === root || project === '.';
}

window.addEventListener('message', ({ data, origin, source }: MessageEvent<ReportMessage | undefined>) => {
  if (origin !== location.origin || source !== frame?.contentWindow || data?.preview !== 'report') return;
  count(data.report);
});

function count({ kind, message, project }: PageReport): void {
  if (kind === 'toast') return;
  const counter = document.querySelector(kind === 'unanswered' ? '#unanswered' : '#found-count');
  if (counter !== null) counter.textContent = String(Number(counter.textContent) + 1);
  document.querySelector('#nothing')?.setAttribute('hidden', '');
  const list = document.querySelector('#diagnostics');
  if (list === null || list.childElementCount >= MOST_SHOWN) return;
  const severity = line('span', SEVERITIES[kind]);
  severity.className = `severity ${SEVERITIES[kind]}`;
  list.append(
    item(
      severity,
      ' ',
      line('code', kind),
      line('div', `${project === undefined ? '' : `${project}: `}${message}`),
      ...(kind === 'unanswered' ? [softLine(ANSWERS)] : []),
    ),
  );
}

// What is as by default need not stand in the address.
document.querySelector<HTMLFormElement>('#switches')?.addEventListener('formdata', ({ formData }) => {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
});
