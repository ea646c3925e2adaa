import { parseArgs } from 'node:util';
import { nearestName } from '../diagnostics/nearest-name';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { commands, type Command } from './commands';
import type { OptionForm } from './option-form';
import { everyOption, optionsOf, takersOf } from './option-specs';
import type { Options } from './options';
import { deployProblems } from './read-deploy-options';
import { readOptions, type GivenOptions } from './read-options';

/** What a command line asks for. */
export type CommandLine =
  | {
      readonly kind: 'run';
      readonly command: Command;
      /** What follows the command's name: directories, to a command over projects. */
      readonly arguments: readonly string[];
      readonly options: Options;
      /** Every option as it was given, by name; of one that is given twice, the last. */
      readonly given: ReadonlyMap<string, string>;
    }
  /** Of one command, or of all. */
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'invalid'; readonly diagnostics: readonly Diagnostic[]; readonly options: Options };

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** Understands arguments; every mistake in them is found, not only the first. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const tokens = tokensOf(argv);
  const optionTokens = tokens.filter((token) => token.kind === 'option');
  const [commandName, ...args] = tokens.flatMap((token) =>
    token.kind === 'positional' ? [token.value] : [],
  );
  const command = commands.find(({ name }) => name === commandName);
  const given = givenOptions(optionTokens, command);
  const { options, diagnostics } = readOptions(given);
  if (commandName === 'help') return helpFor(commands.find(({ name }) => name === args[0]));
  if (optionTokens.some(({ name }) => name === 'help')) return helpFor(command);
  if (optionTokens.some(({ name }) => name === 'version')) return { kind: 'version' };
  const problems = [
    ...optionTokens.flatMap((token) => optionProblem(token, command)),
    ...diagnostics,
    // Questions have options of the same names, which mean something else.
    ...(command === undefined || 'answer' in command ? [] : deployProblems(lastOf(given))),
    ...(command === undefined ? [commandProblem(commandName)] : []),
  ];
  return command === undefined || problems.length > 0
    ? { kind: 'invalid', diagnostics: problems, options }
    : {
        kind: 'run',
        command,
        arguments: args,
        options,
        given: lastOf(given),
      };
}

/** Of an option that is given twice, the last counts. */
function lastOf(given: GivenOptions): ReadonlyMap<string, string> {
  return new Map(given.map(({ name, value }) => [name, value]));
}

function helpFor(command: Command | undefined): CommandLine {
  return command === undefined ? { kind: 'help' } : { kind: 'help', command };
}

/** Not strict: Node's own errors neither suggest the nearest option nor report more than one mistake. */
function tokensOf(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: Object.fromEntries(
      everyOption().map((spec) => [
        spec.name,
        {
          type: spec.value === undefined ? ('boolean' as const) : ('string' as const),
          ...(spec.short === undefined ? {} : { short: spec.short }),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** Those with nothing wrong about them, which is told elsewhere. */
function givenOptions(tokens: readonly OptionToken[], command: Command | undefined): GivenOptions {
  return tokens.flatMap((token) => {
    const spec = specOf(token);
    return spec === undefined || optionProblem(token, command).length > 0
      ? []
      : [{ name: spec.name, value: token.value ?? '' }];
  });
}

function specOf({ name }: OptionToken): OptionForm | undefined {
  return everyOption().find((spec) => spec.name === name);
}

/** What is wrong with an option itself, or with giving it to this command. */
function optionProblem(token: OptionToken, command: Command | undefined): readonly Diagnostic[] {
  const spec = specOf(token);
  const option = token.rawName;
  if (spec === undefined) return [unknownOption(option, command)];
  if (command !== undefined && !isTakenBy(command, spec)) {
    const owners = takersOf(spec.name);
    return [diagnostic('option-of-another-command', { option, command: command.name, owners })];
  }
  return valueProblem(token, spec);
}

function isTakenBy(command: Command, { name }: OptionForm): boolean {
  return optionsOf(command).some((spec) => spec.name === name);
}

function valueProblem(token: OptionToken, spec: OptionForm): readonly Diagnostic[] {
  const option = token.rawName;
  if (spec.value === undefined) {
    return token.value === undefined
      ? []
      : [diagnostic('option-value-unexpected', { option, value: token.value })];
  }
  return hasValue(token) ? [] : [diagnostic('option-value-missing', { option, value: spec.value })];
}

/** In `--workspace --json` the value is missing: one that starts with a dash has to be joined with "=". */
function hasValue({ value, inlineValue }: OptionToken): boolean {
  return value !== undefined && value !== '' && (inlineValue || !value.startsWith('-'));
}

function unknownOption(option: string, command: Command | undefined): Diagnostic {
  const options = optionsOf(command).map(({ name }) => `--${name}`);
  const nearest = nearestName(option, options);
  return diagnostic('option-unknown', { option, ...(nearest === undefined ? {} : { nearest }), options });
}

function commandProblem(command: string | undefined): Diagnostic {
  const names = commands.map(({ name }) => name);
  if (command === undefined) return diagnostic('command-missing', { commands: names });
  const nearest = nearestName(command, names);
  return diagnostic('command-unknown', {
    command,
    ...(nearest === undefined ? {} : { nearest }),
    commands: names,
  });
}
