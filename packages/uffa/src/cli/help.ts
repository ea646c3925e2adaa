import { padToWidth } from '../diagnostics/display-width';
import { commands, type Command } from './commands';
import { deployOptionSpecs } from './deploy-option-specs';
import { generalOptionSpecs, optionSpecs, type OptionSpec } from './options';

const EXIT_CODES = 'Exit codes: 0 clean, 1 a project has diagnostics that fail it, 2 nothing could be run.';

/** The page that `uffa --help` shows. */
export function helpText(): string {
  const commandRows = commands.map(({ name, summary }) => [name, summary] as const);
  const optionRows = generalOptionSpecs.map(optionRow);
  const deployRows = deployOptionSpecs.map(optionRow);
  const rows = inColumns([...commandRows, ...optionRows, ...deployRows]);
  return [
    'Usage: uffa <command> [dir...] [options]',
    '',
    'Makes the archives of Liferay client extension projects: of every project in the',
    'workspace, or of those at or under the given directories.',
    '',
    'Commands:',
    ...rows(commandRows),
    '',
    'Options:',
    ...rows(optionRows),
    '',
    'Options of deploy:',
    ...rows(deployRows),
    '',
    'uffa <command> --help shows the options of one command.',
    EXIT_CODES,
    '',
  ].join('\n');
}

/** The page that `uffa <command> --help` shows: its own options first, then those that every command has. */
export function commandHelpText({ name, summary }: Command): string {
  const own = optionSpecs
    .filter(({ command }) => command === name)
    .map(optionRow)
    .map(([left, right]): Row => [left, right.replace(`${name}: `, '')]);
  const general = generalOptionSpecs.filter((spec) => !('command' in spec)).map(optionRow);
  const rows = inColumns([...own, ...general]);
  return [
    `Usage: uffa ${name} [dir...] [options]`,
    '',
    `${summary}.`,
    '',
    ...(own.length === 0 ? [] : [`Options of ${name}:`, ...rows(own), '']),
    'Options:',
    ...rows(general),
    '',
    EXIT_CODES,
    '',
  ].join('\n');
}

type Row = readonly [left: string, right: string];

/** Makes lines of rows, with the second column at one place for all of `everything`. */
function inColumns(everything: readonly Row[]): (rows: readonly Row[]) => readonly string[] {
  const width = Math.max(...everything.map(([left]) => left.length));
  return (rows) => rows.map(([left, right]) => `  ${padToWidth(left, width)}  ${right}`);
}

function optionRow(spec: OptionSpec): Row {
  return [optionForm(spec), spec.summary];
}

function optionForm({ name, short, value }: OptionSpec): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `${long}, -${short}`;
}
