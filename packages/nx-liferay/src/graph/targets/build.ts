import type { TargetConfiguration } from '@nx/devkit';
import { isWithin, packageManagerIn } from 'uffa/inference';
import { BUILD_EXECUTOR } from '../../plugin-name';
import { isScriptOfNx, type Build } from '../facts/find-build';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import { isBuiltTheme } from '../facts/find-theme';
import type { ProjectFacts } from '../facts/project-facts';
import type { NamedSetup } from '../facts/project-names';
import type { Workspace } from '../facts/workspace';
import { distinct } from '../input';
import { canBeKept, withoutOutputs } from '../inputs/outputs';
import type { Sources } from '../inputs/sources';
import type { NormalizedOptions } from '../options';
import { buildsOfDependencies } from './depends-on';
import { targetMetadata } from './metadata';

/** The project's npm script `build`, cached if it is known what it makes. */
export function buildTarget(
  { target, inputs }: Build,
  installName: string | undefined,
  { setup, builds: { theme } }: ProjectFacts,
  sources: Sources,
  workspace: Workspace,
  options: NormalizedOptions,
): TargetConfiguration {
  const made =
    theme === undefined ? sources.buildOutputs : sources.buildOutputs.filter((path) => !isBuiltTheme(path));
  const outputs = made.flatMap((path) => buildOutputs(path, literalToNx(setup.project.name)));
  return {
    ...scriptRunner(setup, workspace, made),
    cache: outputs.length > 0 && canBeKept(setup.project),
    dependsOn: [...(installName === undefined ? [] : [installName]), ...buildsOfDependencies(options)],
    inputs: distinct([...inputs, ...withoutOutputs(setup.project, sources.buildOutputs, inputs, options)]),
    outputs,
    metadata: targetMetadata("Runs the script `build` of the project's package.json.", target, setup),
  };
}

/**
 * Nx's own target for the script comes after those of all plugins: it is merged with one of the same executor, and takes the
 * place of any other.
 */
function scriptRunner(setup: NamedSetup, workspace: Workspace, made: readonly string[]): TargetConfiguration {
  if (isScriptOfNx(setup)) return { executor: 'nx:run-script', options: { script: 'build' } };
  const manager = packageManagerIn(setup.project.root) ?? workspace.packageManager ?? 'npm';
  const kept = made.filter((path) => !isWithin(path, 'build') && !isWithin(path, 'dist'));
  return {
    executor: BUILD_EXECUTOR,
    options: {
      command: `${manager} run build`,
      cwd: '{projectRoot}',
      // It is only assumed that the build makes them: somebody may have put them there by hand.
      ...(kept.length === 0 ? {} : { keptOutputs: kept }),
    },
  };
}

/** A directory or file that a build makes; archives and assembled directories in it are not its work. */
function buildOutputs(path: string, name: string): string[] {
  if (path === 'dist') {
    return [
      '{projectRoot}/dist/**/*',
      `!{projectRoot}/dist/${name}.zip`,
      `!{projectRoot}/dist/${name}_*.zip`,
    ];
  }
  if (path === 'build') {
    return ['{projectRoot}/build/**/*', '!{projectRoot}/build/liferay-client-extension-build*/**/*'];
  }
  return [`{projectRoot}/${path}`];
}
