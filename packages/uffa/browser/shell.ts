import type { BuildProblem, PageReport, PreviewEvent } from '../src/preview/page/messages';
import { followEvents, type EventMessage } from './reload';
import type { ReportMessage } from './send-report';

const PAGE = '/web/preview/';
const SHELL = '/preview/';
const MOST_SHOWN = 300;

const frame = document.querySelector<HTMLIFrameElement>('#page');
const overlay = document.querySelector<HTMLDialogElement>('#overlay');

followEvents((event) => {
  if (event.kind === 'failed') showProblems(event.problems.filter(isOfPage));
  else takeGood(event);
});

function takeGood(event: PreviewEvent): void {
  overlay?.close();
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

function showProblems(problems: readonly BuildProblem[]): void {
  if (overlay === null) return;
  if (problems.length === 0) {
    overlay.close();
    return;
  }
  const items = problems.map(({ project, code, message, fix, place }) =>
    item(
      line('strong', project),
      ' ',
      line('code', code),
      ...(place === undefined ? [] : [line('div', place)]),
      line('div', message),
      softLine(`Fix: ${fix}`),
    ),
  );
  document.querySelector('#problems')?.replaceChildren(...items);
  if (!overlay.open) overlay.showModal();
}

function item(...lines: readonly (Node | string)[]): HTMLLIElement {
  const element = document.createElement('li');
  element.append(...lines);
  return element;
}

function line(tag: 'code' | 'div' | 'strong', ...parts: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...parts);
  return element;
}

function softLine(text: string): HTMLElement {
  const element = line('div', text);
  element.className = 'soft';
  return element;
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
  list.append(item('', kind, `${project === undefined ? '' : ` ${project}`}: ${message}`));
}

// What is as by default need not stand in the address.
document.querySelector<HTMLFormElement>('#switches')?.addEventListener('formdata', ({ formData }) => {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
});
