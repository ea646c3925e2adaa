import type { BuildSchema } from './build-schema';

/** Options without those that are not for the command; they may be on Nx's command line, too. */
export function commandOptions({ __unparsed__ = [], ...others }: BuildSchema): object {
  const entries = Object.entries(others).filter(([name]) => !['emptyOutputs', 'keptOutputs'].includes(name));
  return { ...Object.fromEntries(entries), __unparsed__: forCommand(__unparsed__) };
}

const OWN = /^--(?:no-)?(?:emptyOutputs|empty-outputs|keptOutputs|kept-outputs)(?:=|$)/;

function forCommand(args: readonly string[]): readonly string[] {
  return args.filter((arg, index) => !OWN.test(arg) && !isOwnValue(args[index - 1], arg));
}

/** Whether an argument is the value of the option before it. */
function isOwnValue(before: string | undefined, arg: string): boolean {
  return before !== undefined && OWN.test(before) && !/=|^--no-/.test(before) && !arg.startsWith('-');
}
