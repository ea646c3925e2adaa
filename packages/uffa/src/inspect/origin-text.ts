import { posix } from 'node:path';
import type { Position } from '../diagnostics/position';
import type { Origin } from '../entry';

/**
 * What put an entry into a project's archive: a line of the yaml, a file, a template or a rule. Files are relative to
 * the project.
 */
export function originText(origin: Origin, projectPath: string): string {
  return origin.kind === 'assemble'
    ? `${originPlace(origin, projectPath)} from ${posix.relative(projectPath, origin.source)}`
    : originPlace(origin, projectPath);
}

/** The same, without the file that a line of the yaml took. */
export function originPlace(origin: Origin, projectPath: string): string {
  const inProject = (file: string) => posix.relative(projectPath, file);
  const place = ({ file, line, column }: Position) => `${inProject(file)}:${line}:${column}`;
  switch (origin.kind) {
    case 'assemble':
      return place(origin.position);
    case 'template':
      return `template ${origin.template}`;
    case 'project-file':
      return `file ${inProject(origin.source)}`;
    case 'generated':
      return `rule ${origin.rule}${origin.position === undefined ? '' : ` for ${place(origin.position)}`}`;
    case 'archive':
      return `archive ${origin.archive}`;
  }
}
