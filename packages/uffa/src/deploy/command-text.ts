import type { Command } from './deploy-plan';

/** A command line as it can be pasted into a POSIX shell. */
export function commandText(command: Command): string {
  return command.map(quoted).join(' ');
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
