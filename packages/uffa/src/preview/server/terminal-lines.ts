import type { PreviewEvent, ShownAs, StandingProblem } from '../page/messages';
import { pagesOf } from '../page/pages-of';
import type { Told } from './preview';
import type { PreviewModel } from './preview-model';

/** The lines about a preview that has started: its address alone, which a narrow pane would break otherwise. */
export function startLines(address: string, { site }: PreviewModel): readonly string[] {
  const extensions = site.projects.reduce((sum, project) => sum + project.extensions.length, 0);
  const pages = new Set(pagesOf(site).flatMap(({ path }) => path ?? [])).size;
  const from = `${counted(extensions, 'client extension')} from ${counted(site.projects.length, 'project')}`;
  return [`Preview of ${from} on ${counted(pages, 'page')}:`, address];
}

/** The lines about a change; none where nothing looks different. */
export function changeLines(events: readonly PreviewEvent[]): readonly string[] {
  return events.flatMap((event) => {
    switch (event.kind) {
      case 'styles':
        return [`Replaced ${event.urls.join(', ')}.`];
      case 'reload':
        return ['Reloaded the pages.'];
      case 'failed':
        return problemLines(event.problems);
    }
  });
}

/** The lines about projects that pages do not show as they are now. */
export function problemLines(problems: readonly StandingProblem[]): readonly string[] {
  const named = (as: ShownAs) => [
    ...new Set(problems.flatMap(({ shown, project }) => (shown === as ? project : []))),
  ];
  const [before, nowhere] = [named('as-before'), named('nowhere')];
  return [
    ...(before.length === 0 ? [] : [`Still shown as last built: ${before.join(', ')}.`]),
    ...(nowhere.length === 0 ? [] : [`Not on the pages: ${nowhere.join(', ')}.`]),
  ];
}

/** The line about something that a page has found. */
export function toldLine(told: Told): string {
  if (told.kind === 'unanswered') return `unanswered  ${told.method} ${told.path}`;
  const { project, page, message } = told.report;
  return `finding  ${project === undefined ? '' : `${project}  `}${page}  ${message}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
