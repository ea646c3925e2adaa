import { fileIn } from '../../checks/archive/read-archive';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import { containerTemplates } from '../../plan/container/templates';
import type { Refusal } from './refusal';

const templates = [containerTemplates.frontend, containerTemplates.configuration].map((template) =>
  wordsOf(template?.dockerfile ?? ''),
);

/** A Dockerfile of the user's says how this one archive is served. */
export const ownDockerfile: Refusal = (sources) =>
  sources.flatMap(({ view }) => {
    const text = view.archive.texts.get('Dockerfile');
    return text === undefined || templates.includes(wordsOf(text))
      ? []
      : [diagnostic('merge-own-dockerfile', {}, startOf(fileIn(view.archive, 'Dockerfile')))];
  });

function wordsOf(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}
