import type { Position } from '../../diagnostics/position';
import type { Origin } from '../../entry';

/** What put an entry into the archive: a line of the yaml, a file, a template or a rule. */
export function originText(origin: Origin): string {
  switch (origin.kind) {
    case 'assemble':
      return `${placeText(origin.position)} from ${origin.source}`;
    case 'template':
      return `template ${origin.template}`;
    case 'project-file':
      return `file ${origin.source}`;
    case 'generated':
      return origin.position === undefined
        ? `rule ${origin.rule}`
        : `rule ${origin.rule} for ${placeText(origin.position)}`;
    case 'archive':
      return `archive ${origin.archive}`;
  }
}

function placeText({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}
