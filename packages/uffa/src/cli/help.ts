import { padToWidth } from '../diagnostics/display-width';
import { commands } from './commands';
import { deployOptionSpecs } from './deploy-option-specs';
import { generalOptionSpecs, type OptionSpec } from './options';

/** The page that `uffa --help` shows. */
export function helpText(): string {
  const commandRows = commands.map(({ name, summary }) => [name, summary] as const);
  const optionRows = generalOptionSpecs.map(optionRow);
  const deployRows = deployOptionSpecs.map(optionRow);
  const width = Math.max(...[...commandRows, ...optionRows, ...deployRows].map(([left]) => left.length));
  const rows = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([left, right]) => `  ${padToWidth(left, width)}  ${right}`);
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
    'Exit codes: 0 clean, 1 a project has findings that fail it, 2 nothing could be run.',
    '',
  ].join('\n');
}

function optionRow(spec: OptionSpec): readonly [string, string] {
  return [optionForm(spec), spec.summary];
}

function optionForm({ name, short, value }: OptionSpec): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `${long}, -${short}`;
}
