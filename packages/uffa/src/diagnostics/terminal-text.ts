import { printable } from './printable';

/** A colour of our own or of another program, and what lays out lines: all that a terminal may obey. */
const OBEYED = /(\u001b\[[\d;]{0,16}m|\r?\n|\t)/;

/**
 * What a build server would take for a command, where it reads the line: `::error::` at the start of one (GitHub, which
 * skips blanks; after the colons there is the command's name), and `##[error]`, `##vso[...]` or `##teamcity[...]` anywhere (GitHub, Azure Pipelines, TeamCity).
 */
const COMMAND = /^([^\S\n]*):(?=:\S)|#(?=#\w*\[)/gm;

/**
 * Text of several lines as it may be printed, whoever it is from: everything that a terminal or a build server would obey
 * is shown as an escape. What a task prints is kept and shown again by other machines, so it is the same everywhere.
 */
export function terminalText(text: string): string {
  const parts = text.split(OBEYED);
  // Of what is split at a group, every other part is the group's.
  const shown = parts.map((part, index) => (index % 2 === 1 ? part : printable(part))).join('');
  return shown.replace(COMMAND, (_, blanks?: string) =>
    blanks === undefined ? '\\u0023' : `${blanks}\\u003a`,
  );
}

/** The same for one line. */
export function terminalLine(text: string): string {
  return terminalText(printable(text));
}
