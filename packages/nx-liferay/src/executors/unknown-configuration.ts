import type { ProjectGraph } from '@nx/devkit';
import { nearestName } from 'uffa/inference';
import { BUILD_EXECUTOR } from '../plugin-name';
import { isObject } from '../workspace/read-json';

type Nodes = Readonly<Record<string, Pick<ProjectGraph['nodes'][string], 'data'>>>;

/**
 * What is wrong with the configuration that Nx was called with, such as `-c pord`: none of its projects has it. Nx runs
 * every target without it then, which would deploy what another profile is meant for. A project that lacks a
 * configuration which another one has is packaged as it is (behaviour.md 4).
 * @param args what follows `nx` on the command line
 * @returns undefined where nothing is wrong, or none of this plugin's targets was asked for
 */
export function unknownConfiguration(args: readonly string[], nodes: Nodes): string | undefined {
  const asked = askedFor(args);
  if (asked === undefined) return undefined;
  const { configuration, targets } = asked;
  const all = Object.values(nodes).flatMap(({ data }) => Object.entries(data.targets ?? {}));
  const isOurs = all.some(
    ([name, { executor }]) =>
      targets.includes(name) && executor?.startsWith('nx-liferay:') && executor !== BUILD_EXECUTOR,
  );
  const known = new Set(all.flatMap(([, { configurations }]) => namesOf(configurations)));
  if (!isOurs || known.has(configuration)) return undefined;
  const ofTargets = all.filter(([name]) => targets.includes(name));
  const names = [...new Set(ofTargets.flatMap(([, { configurations }]) => namesOf(configurations)))].sort();
  const nearest = nearestName(configuration, [...names, ...known]);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const list = names.length === 0 ? 'There is none.' : `There are ${names.slice(0, 20).join(', ')}.`;
  return `No project has a configuration "${configuration}" or a profile client-extension.${configuration}.yaml.${hint} ${list}`;
}

function namesOf(configurations: unknown): readonly string[] {
  return isObject(configurations) ? Object.keys(configurations) : [];
}

/** The configuration and the targets on Nx's command line; undefined where it has no configuration. */
export function askedFor(
  args: readonly string[],
): { readonly configuration: string; readonly targets: readonly string[] } | undefined {
  const end = args.indexOf('--');
  const own = end === -1 ? args : args.slice(0, end);
  const [, ranTarget, ranConfiguration] =
    /^[^:]+:([^:]+)(?::([^:]+))?$/.exec(positionals(own)[1] ?? '') ?? [];
  const configuration = valuesOf(['-c', '--configuration'], own).at(-1) ?? ranConfiguration;
  if (configuration === undefined) return undefined;
  const [command = ''] = positionals(own);
  const targets = valuesOf(['-t', '--target', '--targets'], own).flatMap((text) => text.split(','));
  return { configuration, targets: [...targets, ranTarget ?? command] };
}

function positionals(args: readonly string[]): readonly string[] {
  return args.filter((arg) => !arg.startsWith('-'));
}

/** The values of an option that is written `--name=value`, `--name value` or, if it is one letter, `-nvalue`. */
function valuesOf(names: readonly string[], args: readonly string[]): readonly string[] {
  return args.flatMap((arg, index) => {
    const next = args[index + 1];
    if (names.includes(arg)) return next === undefined || next.startsWith('-') ? [] : [next];
    const name = names.find((each) => arg.startsWith(`${each}=`));
    if (name !== undefined) return [arg.slice(name.length + 1)];
    const letter = names.find((each) => /^-\w$/.test(each) && arg.startsWith(each));
    return letter === undefined || arg.startsWith('--') ? [] : [arg.slice(letter.length)];
  });
}
