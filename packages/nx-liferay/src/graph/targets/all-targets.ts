import type { TargetConfiguration } from '@nx/devkit';
import type { TargetSetting } from '../options';
import { hasTarget } from '../facts/has-target';
import { serveScript, serviceProgram } from './service-program';
import { inferredBuildOf } from '../../workspace/inferring-plugins';
import { assembleTarget } from './assemble';
import { buildImageTarget } from './build-image';
import { buildTarget } from './build';
import { buildThemeTarget, watchThemeTarget } from './build-theme';
import { deployTarget } from './deploy';
import { installTarget } from './install';
import { javaTaskTarget } from './java-task';
import { packageTarget } from './package';
import { packagingTarget } from './packaging-target';
import { previewTarget } from './preview';
import { pruneTarget, pruneTargetName } from './prune';
import { serveFrontEndTarget, serveTarget } from './serve';
import type { SharedInputs } from './shared-inputs';
import type { TargetContext } from './target-context';
import { validateTarget } from './validate';
import { verifyTarget } from './verify';

type Targets = Readonly<Record<string, TargetConfiguration>>;

/** Every target of a project under the name that the options give it, with what they change of it. */
export function allTargets(context: TargetContext, inputs: SharedInputs): Targets {
  const { targets } = context.options;
  const packaging = packagingTarget(context, inputs);
  return {
    ...installTargets(context),
    ...buildTargets(context),
    ...Object.fromEntries(
      context.javaTasks.tasks.map((task) => [task.target, javaTaskTarget(task, context)]),
    ),
    ...pruneTargets(context),
    ...themeTargets(context),
    ...named(targets.validate, (name) => validateTarget(name, inputs, context)),
    ...named(targets.assemble, (name) => assembleTarget(name, packaging, context)),
    ...named(targets.package, (name) => packageTarget(name, packaging, context)),
    ...verifyTargets(context),
    ...named(targets.deploy, (name) => deployTarget(name, context)),
    ...serviceTargets(context),
    ...frontEndTargets(context),
    ...previewTargets(context),
  };
}

/** The build, where it is this plugin's to infer. */
function buildTargets(context: TargetContext): Targets {
  const { build, options } = context;
  if (build?.owner !== 'this-plugin') return {};
  return named(options.targets.build, () => buildTarget(build, installName(context), context));
}

/** The targets that build the theme, once or whenever it is edited. */
function themeTargets(context: TargetContext): Targets {
  const { theme, options } = context;
  if (theme === undefined) return {};
  const install = installName(context);
  return {
    ...named(options.targets['build-theme'], () => buildThemeTarget(theme, install, context)),
    ...named(options.targets['watch-theme'], (name) => watchThemeTarget(name, install, context)),
  };
}

function pruneTargets(context: TargetContext): Targets {
  if (pruneTargetName(context) === undefined) return {};
  return named(context.options.targets.prune, (name) => pruneTarget(name, context));
}

/** Only what a target packages is verified: of other archives, nothing says when they change. */
function verifyTargets(context: TargetContext): Targets {
  const { verify, package: packaging } = context.options.targets;
  if (packaging === undefined) return {};
  return named(verify, () => verifyTarget(packaging.name, context));
}

/** The further targets of a service, which is a project with a Dockerfile of its own. */
function serviceTargets(context: TargetContext): Targets {
  const { options, setup } = context;
  if (!setup.hasDockerfile) return {};
  const program = serviceProgram(context);
  const serve = options.targets.serve;
  const isTaken = serve === undefined || hasTarget(serve.name, setup);
  return {
    ...named(options.targets['build-image'], (name) => buildImageTarget(name, context)),
    ...(program === undefined || isTaken ? {} : named(serve, (name) => serveTarget(name, program, context))),
  };
}

/**
 * The development server of a project without a service, by the same name as that of a service; unless the plugin of
 * its build tool infers one.
 */
function frontEndTargets(context: TargetContext): Targets {
  const { options, setup, workspace } = context;
  const { serve } = options.targets;
  if (setup.hasDockerfile || serve === undefined || hasTarget(serve.name, setup)) return {};
  const script = serveScript(context);
  if (script === undefined || setup.nodePackage?.isTheme === true) return {};
  if (inferredBuildOf(setup.project.root, workspace.plugins) !== undefined) return {};
  return named(serve, (name) => serveFrontEndTarget(name, script, context));
}

/** A page to look at, of a project that brings something to pages. */
function previewTargets(context: TargetContext): Targets {
  const { hasPages, options, setup } = context;
  const { preview } = options.targets;
  if (!hasPages || preview === undefined || hasTarget(preview.name, setup)) return {};
  return named(preview, (name) => previewTarget(name, context));
}

/** The installation that a build of this plugin needs. */
function installTargets(context: TargetContext): Targets {
  const { lockFile } = context.setup;
  if (lockFile === undefined || installName(context) === undefined) return {};
  return named(context.options.targets.install, (name) => installTarget(name, lockFile, context));
}

/** Only a build of this plugin waits for it: what other builds do before they run is up to them. */
function installName({ build, theme, options, setup }: TargetContext): string | undefined {
  const isNeeded = build?.owner === 'this-plugin' || theme !== undefined;
  return setup.lockFile === undefined || !isNeeded ? undefined : options.targets.install?.name;
}

function named(setting: TargetSetting | undefined, make: (name: string) => TargetConfiguration): Targets {
  if (setting === undefined) return {};
  const { name, override } = setting;
  const target = make(name);
  return { [name]: { ...target, ...override, ...mergedMembers(target, override) } };
}

/** Members that are objects are changed key by key; lists are replaced. */
function mergedMembers(
  target: TargetConfiguration,
  override: Partial<TargetConfiguration>,
): TargetConfiguration {
  const merged = (['options', 'configurations', 'metadata'] as const).flatMap((key) =>
    override[key] === undefined ? [] : [[key, { ...target[key], ...override[key] }] as const],
  );
  return Object.fromEntries(merged);
}
