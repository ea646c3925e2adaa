import { commands, type Command } from './commands';
import { deployOptionSpecs } from './deploy-option-specs';
import type { OptionForm } from './option-form';
import { generalOptionSpecs } from './options';

/** The options of what is printed, which every command takes. */
const ofEveryCommand = ['format', 'json', 'color', 'no-color', 'help', 'version'];

const deploySpecs: readonly OptionForm[] = deployOptionSpecs.map((spec) => ({
  ...spec,
  commands: ['deploy'],
}));

/** The options that a command has for itself, in the order of help. */
export function ownOptions(command: Command): readonly OptionForm[] {
  if ('answer' in command) return command.options;
  return [...generalOptionSpecs, ...deploySpecs].filter(({ commands: takers }) =>
    takers?.includes(command.name),
  );
}

/** The options that a command shares with others, in the order of help. */
export function sharedOptions(command: Command): readonly OptionForm[] {
  const shared = generalOptionSpecs.filter(({ commands: takers }) => takers === undefined);
  if (!('answer' in command)) return shared;
  const taken = [...command.sharedOptions, ...ofEveryCommand];
  return shared.filter(({ name }) => taken.includes(name));
}

/** Every option there is, each once: an option that two commands have is written in one way. */
export function everyOption(): readonly OptionForm[] {
  const all = [...generalOptionSpecs, ...commands.flatMap(ownOptions)];
  return [...new Map(all.map((spec) => [spec.name, spec])).values()];
}

/** The options that a command takes; of no command, all that there are. */
export function optionsOf(command: Command | undefined): readonly OptionForm[] {
  return command === undefined ? everyOption() : [...ownOptions(command), ...sharedOptions(command)];
}

/** The commands that take an option, for the one that does not. */
export function takersOf(option: string): readonly string[] {
  return commands
    .filter((command) => optionsOf(command).some(({ name }) => name === option))
    .map(({ name }) => name);
}
