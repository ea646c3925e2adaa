import { padToWidth } from '../diagnostics/display-width';
import { commands, type Command } from './commands';
import { deployOptionSpecs } from './deploy-option-specs';
import type { OptionForm } from './option-form';
import { ownOptions, sharedOptions } from './option-specs';
import { generalOptionSpecs } from './options';

const EXIT_CODES = 'Exit codes: 0 clean, 1 a project has diagnostics that fail it, 2 nothing could be run.';

/** The page that `uffa --help` shows. */
export function helpText(): string {
  const overProjects = commands.filter((command) => !('answer' in command)).map(commandRow);
  const questions = commands.filter((command) => 'answer' in command).map(commandRow);
  const optionRows = generalOptionSpecs.map(optionRow);
  const deployRows = deployOptionSpecs.map(optionRow);
  const rows = inColumns([...overProjects, ...questions, ...optionRows, ...deployRows]);
  return [
    'Usage: uffa <command> [dir...] [options]',
    '',
    'Makes the archives of Liferay client extension projects: of every project in the',
    'workspace, or of those at or under the given directories.',
    '',
    'Commands:',
    ...rows(overProjects),
    '',
    'Other commands:',
    ...rows(questions),
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
export function commandHelpText(command: Command): string {
  const { name, summary } = command;
  const own = ownOptions(command)
    .map(optionRow)
    .map(([left, right]): Row => [left, right.replace(`${name}: `, '')]);
  const shared = sharedOptions(command).map(optionRow);
  const rows = inColumns([...own, ...shared]);
  return [
    `Usage: uffa ${name} ${'answer' in command ? command.usage : '[dir...]'} [options]`,
    '',
    `${summary}.`,
    '',
    ...(own.length === 0 ? [] : [`Options of ${name}:`, ...rows(own), '']),
    'Options:',
    ...rows(shared),
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

function commandRow({ name, summary }: Command): Row {
  return [name, summary];
}

function optionRow(spec: OptionForm): Row {
  return [optionForm(spec), spec.summary];
}

function optionForm({ name, short, value }: OptionForm): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `${long}, -${short}`;
}
