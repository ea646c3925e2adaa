import type { StandingProblem } from '../src/preview/page/messages';
import { shownAsTexts } from '../src/preview/page/shown-as';
import { item, line, softLine } from './lines';

/** Problems that were closed in this tab: they do not cover the next page again. */
const CLOSED = 'preview-closed-problems';

/** The overlay, and the button in the bar that opens it again. */
export class ProblemsOverlay {
  private standing: readonly string[] = [];

  constructor(
    private readonly overlay: HTMLDialogElement,
    private readonly button: HTMLButtonElement,
  ) {
    overlay.addEventListener('close', () => keepClosed(this.standing));
    button.addEventListener('click', () => overlay.showModal());
  }

  /** Opens over the page where one of the problems is new in this tab. */
  show(problems: readonly StandingProblem[]): void {
    this.standing = problems.map((problem) => JSON.stringify(problem));
    // One that went away is new when it comes back.
    const closed = closedOnes().filter((each) => this.standing.includes(each));
    keepClosed(closed);
    this.button.hidden = problems.length === 0;
    this.button.textContent = `Problems: ${problems.length}`;
    this.overlay.querySelector('#problems')?.replaceChildren(...problems.map(itemOf));
    if (problems.length === 0) this.overlay.close();
    else if (!this.overlay.open && closed.length < this.standing.length) this.overlay.showModal();
  }
}

function itemOf({ project, code, place, message, fix, shown }: StandingProblem): HTMLLIElement {
  return item(
    line('strong', project),
    ' ',
    line('code', code),
    ...(place === undefined ? [] : [line('div', place)]),
    line('div', message),
    softLine(`Fix: ${fix}`),
    softLine(shownAsTexts[shown]),
  );
}

function closedOnes(): readonly string[] {
  return JSON.parse(sessionStorage.getItem(CLOSED) ?? '[]') as readonly string[];
}

function keepClosed(problems: readonly string[]): void {
  sessionStorage.setItem(CLOSED, JSON.stringify(problems));
}
