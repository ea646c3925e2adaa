import { join, posix } from 'node:path';
import type { TargetSettings } from '../../workspace/declared-targets';
import { readNodePackage } from '../../workspace/node-package';
import { readJson } from '../../workspace/read-json';
import type { Workspace } from '../facts/workspace';
import { asTransitiveInput, type Input, type Inputs } from '../input';
import type { NormalizedOptions } from '../options';
import { declarationsOf } from '../facts/project-setup';
import type { Sources } from './sources';
import { configurationsOf, inputsOf, settingsOf } from '../facts/target-settings';

/** What builds of other projects hash if their work is packaged, and the names of their configurations. */
export interface BuildsElsewhere {
  readonly inputs: Inputs;
  readonly configurations: readonly string[];
  /** Paths relative to the workspace root that lie in no project: what makes them is not known before the graph is. */
  readonly unowned: readonly string[];
}

/**
 * Of the files of the other project and of those that it depends on, Nx is told by the name that stands for what a
 * build reads; besides these count whatever else `inputs` of such a build name. A build that a plugin infers is known
 * by `targetDefaults` alone.
 */
export function buildsElsewhere(
  { outputsElsewhere }: Pick<Sources, 'outputsElsewhere'>,
  workspace: Workspace,
  { targets }: Pick<NormalizedOptions, 'targets'>,
): BuildsElsewhere {
  if (outputsElsewhere.length === 0) return { inputs: [], configurations: [], unowned: [] };
  const { buildInput } = workspace;
  const names = [...new Set(['build', targets.build?.name ?? 'build'])];
  const owned = outputsElsewhere.map((path) => ({ path, owner: ownerOf(path, workspace) }));
  // Where there is none, nothing is declared, but `targetDefaults` are for every build.
  const owners = [...new Set(owned.map(({ path, owner }) => owner ?? path))];
  const settings = owners.flatMap((path) => names.map((name) => settingsIn(path, name, workspace)));
  const inferred = [buildInput, `^${buildInput}`];
  const inputs = settings.flatMap((each) => inputsOf(each, inferred)).flatMap(fromElsewhere);
  return {
    inputs: [`^${buildInput}`, ...inputs],
    configurations: configurationsOf(settings.flat()),
    unowned: owned.flatMap(({ path, owner }) => (owner === undefined ? [path] : [])),
  };
}

/** The directory of the project that a path lies in; a package.json that a build writes makes none. */
function ownerOf(path: string, { exists, isIgnored }: Workspace): string | undefined {
  const isProject = (directory: string) =>
    ['project.json', 'package.json']
      .map((name) => posix.join(directory, name))
      .some((file) => exists(file) && !isIgnored(file));
  const upward = (directory: string): string | undefined => {
    if (directory === '.') return undefined;
    return isProject(directory) ? directory : upward(posix.dirname(directory));
  };
  return upward(path);
}

function settingsIn(path: string, name: string, workspace: Workspace): readonly TargetSettings[] {
  const nodePackage = readNodePackage(join(workspace.root, path));
  const projectJson = readJson(join(workspace.root, path, 'project.json'));
  const isScript = nodePackage !== undefined && Object.hasOwn(nodePackage.scripts, name);
  return settingsOf(
    { name, executor: isScript ? 'nx:run-script' : undefined, plugin: undefined },
    {
      ...declarationsOf(nodePackage, projectJson),
      project: { name: posix.basename(path), path },
    },
    workspace,
  );
}

/** An input of another project's target as one of a project that depends on it; none where `^` takes it in already. */
function fromElsewhere(input: Input): Inputs {
  if (typeof input === 'string') {
    if (/^!|^\{projectRoot\}/.test(input)) return [];
    return [/^[\^{]/.test(input) ? input : `^${input}`];
  }
  if ('fileset' in input) return fromElsewhere(input.fileset);
  return 'env' in input || 'runtime' in input || 'dependentTasksOutputFiles' in input
    ? [asTransitiveInput(input)]
    : [];
}
