import { THEME_DIRECTORY } from 'uffa/inference';
import { BUILD_EXECUTOR, PLUGIN } from '../../plugin-name';
import { inferredBuildOf } from '../../workspace/inferring-plugins';
import { leavesOutBuild } from '../../workspace/node-package';
import { installedFiles } from '../../workspace/installation';
import type { Workspace } from './workspace';
import type { ThemeBuild } from './find-theme';
import type { Inputs } from '../input';
import type { NormalizedOptions } from '../options';
import type { ProjectSetup } from './project-setup';
import { surroundingInputs } from './surrounding-inputs';
import { configurationsOf, inputsOf, outputsOf, settingsOf, type InferredTarget } from './target-settings';

/** Directories of a project that hold what its targets make, as paths relative to it. */
export function outputDirectories(
  build: Build | undefined,
  theme: ThemeBuild | undefined,
): readonly string[] {
  return [
    ...(build === undefined ? [] : ['build', 'dist']),
    ...(theme === undefined ? [] : [THEME_DIRECTORY]),
  ];
}

/** The target that makes what is packaged. */
export interface Build {
  readonly target: string;
  /** Whether this plugin infers it, or the user or another plugin has it. */
  readonly owner: 'this-plugin' | 'other';
  /** What it hashes besides the lock file's packages. */
  readonly inputs: Inputs;
  /** The names of its configurations, as far as they are known. */
  readonly configurations: readonly string[];
  /** What the user says that it makes. */
  readonly outputs: readonly string[];
}

/**
 * Finds a project's build: what the user wrote comes first, then what a registered plugin of Nx infers, then
 * package.json's script `build`, which Liferay's plugin runs too (behaviour.md 15).
 */
export function findBuild(
  setup: ProjectSetup,
  workspace: Workspace,
  { targets }: NormalizedOptions,
): Build | undefined {
  const usual = usualInputs(workspace, setup);
  const found = (target: InferredTarget, owner: Build['owner'], inferred = usual): Build => {
    const settings = settingsOf(target, setup, workspace);
    return {
      target: target.name,
      owner,
      inputs: inputsOf(settings, inferred),
      configurations: configurationsOf(settings),
      outputs: outputsOf(settings),
    };
  };
  const build = { name: 'build', executor: undefined, plugin: undefined };
  if (isDeclared('build', setup) && !asksForOurs(setup)) return found(build, 'other');
  const inferred = inferredBuildOf(setup.project.root, workspace.plugins);
  if (inferred !== undefined) return found({ ...inferred, executor: 'nx:run-commands' }, 'other');
  if (!hasBuildScript(setup)) return undefined;
  const isOfNx = isScriptOfNx(setup);
  const script = {
    ...build,
    executor: isOfNx ? 'nx:run-script' : BUILD_EXECUTOR,
    plugin: isOfNx ? undefined : PLUGIN,
  };
  if (targets.build !== undefined) {
    const inputs = [...usual, ...surroundingInputs(setup, workspace)];
    return found({ ...script, ...targets.build }, 'this-plugin', inputs);
  }
  return isOfNx ? found(script, 'other') : undefined;
}

/**
 * What a build may read: the project's files and those of the projects that it depends on. Besides these, Nx includes
 * every package of the workspace's lock file, unless the project has a lock file of its own: then that decides what is
 * installed, and the installed files are left out even where git does not ignore them.
 */
export function usualInputs(
  { buildInput }: Pick<Workspace, 'buildInput'>,
  { lockFile }: Pick<ProjectSetup, 'lockFile'>,
): Inputs {
  const files: Inputs = [buildInput, `^${buildInput}`];
  if (lockFile === undefined) return files;
  const installed = installedFiles(lockFile.manager).map((path) => `!{projectRoot}/${path}`);
  return [...files, ...installed, { externalDependencies: [] }];
}

/** Whether Nx itself has a target for the script, which takes the place of any that a plugin infers. */
export function isScriptOfNx(setup: Pick<ProjectSetup, 'declared' | 'hasScriptTargets'>): boolean {
  return setup.hasScriptTargets && !asksForOurs(setup);
}

/** A project can name the executor: then Nx makes no target of the script, and the rest is inferred. */
function asksForOurs({ declared }: Pick<ProjectSetup, 'declared'>): boolean {
  return declared.some(({ name, executor }) => name === 'build' && executor === BUILD_EXECUTOR);
}

/** Whether the user wrote how a target of the project runs. */
export function isDeclared(target: string, { declared }: Pick<ProjectSetup, 'declared'>): boolean {
  return declared.some(({ name, kind }) => name === target && kind === 'whole');
}

function hasBuildScript({ nodePackage }: ProjectSetup): boolean {
  if (nodePackage === undefined || nodePackage.isTheme || !('build' in nodePackage.scripts)) return false;
  return !leavesOutBuild(nodePackage);
}
