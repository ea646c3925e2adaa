import { THEME_DIRECTORY } from 'uffa/inference';
import { installedFiles } from '../workspace/package-manager';
import type { Workspace } from '../workspace/workspace';
import { inferredBuildOf } from '../workspace/inferring-plugins';
import type { ThemeBuild } from './find-theme';
import type { Input, Inputs } from './input';
import type { NormalizedOptions } from './options';
import type { ProjectSetup } from './project-setup';

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
}

/**
 * Finds a project's build: what the user wrote wins, then what a registered plugin of Nx infers, then package.json's
 * script `build`, which Liferay's plugin runs, too (behaviour.md 15).
 */
export function findBuild(
  setup: ProjectSetup,
  workspace: Workspace,
  { targets }: NormalizedOptions,
): Build | undefined {
  const usual = usualInputs(workspace, setup);
  const found = (target: string, owner: Build['owner']): Build => ({
    target,
    owner,
    inputs: inputsOf(target, setup, usual),
  });
  if (isDeclared('build', setup)) return found('build', 'other');
  const inferred = inferredBuildOf(setup.project.root, workspace.plugins);
  if (inferred !== undefined) return found(inferred, 'other');
  if (!hasBuildScript(setup)) return undefined;
  if (targets.build !== undefined) return found(targets.build.name, 'this-plugin');
  return setup.isWorkspacePackage ? found('build', 'other') : undefined;
}

/**
 * What a build reads for all that is known: the project's files and those of the projects that it depends on. Besides
 * these Nx takes in every package of the workspace's lock file, unless the project has a lock file of its own: then
 * what is installed follows from that, and counts for nothing where git does not ignore it.
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

/** Whether the user wrote how a target of the project runs. */
export function isDeclared(target: string, { declared }: Pick<ProjectSetup, 'declared'>): boolean {
  return declared.some(({ name, kind }) => name === target && kind === 'whole');
}

/**
 * The inputs of a target of the project, as far as they can be another target's, too: what the user gave it, where `...` stands for
 * what is inferred.
 */
export function inputsOf(
  target: string,
  { declared }: Pick<ProjectSetup, 'declared'>,
  inferred: Inputs,
): Inputs {
  const given = declared.find(({ name, inputs }) => name === target && inputs !== undefined)?.inputs;
  if (given === undefined) return inferred;
  return given
    .filter((input): input is Input => typeof input === 'string' || isRecord(input))
    .flatMap((input) => (input === '...' ? inferred : [input]));
}

function hasBuildScript({ nodePackage }: ProjectSetup): boolean {
  if (nodePackage === undefined || nodePackage.isTheme || !('build' in nodePackage.scripts)) return false;
  const { includedScripts } = nodePackage.nx;
  return !Array.isArray(includedScripts) || includedScripts.includes('build');
}

function isRecord(value: unknown): value is Exclude<Input, string> {
  return typeof value === 'object' && value !== null;
}
