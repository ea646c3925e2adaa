import type { TargetConfiguration } from '@nx/devkit';
import { hasTarget } from '../facts/has-target';
import type { ProjectFacts } from '../facts/project-facts';
import type { NamedSetup } from '../facts/project-names';
import type { Workspace } from '../facts/workspace';
import type { ArchiveSources } from '../inputs/archive-sources';
import type { NormalizedOptions } from '../options';
import type { TargetSetting } from '../target-options';
import { inferredBuildOf } from '../../workspace/inferring-plugins';
import { assembleTarget } from './assemble';
import { buildTarget } from './build';
import { buildImageTarget } from './build-image';
import { buildThemeTarget, watchThemeTarget } from './build-theme';
import { deployTarget } from './deploy';
import { installTarget } from './install';
import { javaTaskTarget } from './java-task';
import { packageTarget } from './package';
import { packagingTarget, type PackagingTarget } from './packaging-target';
import { previewTarget } from './preview';
import { pruneTarget, pruneTargetName } from './prune';
import { serveFrontEndTarget, serveTarget } from './serve';
import { serveScript, serviceProgram } from './service-program';
import type { SharedInputs } from './shared-inputs';
import { validateTarget } from './validate';
import { verifyTarget } from './verify';

type Targets = Readonly<Record<string, TargetConfiguration>>;

/**
 * Every target of a project under the name that the options give it, with what they change of it.
 * @param inputs those that several of them have
 */
export function allTargets(
  facts: ProjectFacts,
  sources: ArchiveSources,
  inputs: SharedInputs,
  workspace: Workspace,
  options: NormalizedOptions,
): Targets {
  const { setup } = facts;
  const { targets } = options;
  const packaging = packagingTarget(facts, sources, inputs, workspace, options);
  return {
    ...installTargets(facts, options),
    ...buildTargets(facts, sources, workspace, options),
    ...javaTargets(facts, workspace),
    ...pruneTargets(setup, workspace, options),
    ...themeTargets(facts, options),
    ...named(targets.validate, (name) => validateTarget(name, inputs, facts, workspace, options)),
    ...named(targets.assemble, (name) => assembleTarget(name, packaging, setup, options)),
    ...named(targets.package, (name) => packageTarget(name, packaging, setup, options)),
    ...verifyTargets(packaging, setup, workspace, options),
    ...named(targets.deploy, (name) => deployTarget(name, packaging, facts, options)),
    ...serviceTargets(facts, workspace, options),
    ...frontEndTargets(packaging, facts, workspace, options),
    ...previewTargets(facts, options),
  };
}

/** The installation that a build of this plugin needs. */
function installTargets(facts: ProjectFacts, options: NormalizedOptions): Targets {
  const { setup } = facts;
  const { lockFile } = setup;
  if (lockFile === undefined || installName(facts, options) === undefined) return {};
  return named(options.targets.install, (name) => installTarget(name, lockFile, setup));
}

/** Only a build of this plugin waits for it: what other builds do before they run is up to them. */
function installName(
  { builds: { build, theme }, setup }: ProjectFacts,
  { targets }: NormalizedOptions,
): string | undefined {
  const isNeeded = build?.owner === 'this-plugin' || theme !== undefined;
  return setup.lockFile === undefined || !isNeeded ? undefined : targets.install?.name;
}

/** The build, where it is this plugin's to infer. */
function buildTargets(
  facts: ProjectFacts,
  { sources }: ArchiveSources,
  workspace: Workspace,
  options: NormalizedOptions,
): Targets {
  const { build } = facts.builds;
  if (build?.owner !== 'this-plugin') return {};
  const install = installName(facts, options);
  return named(options.targets.build, () => buildTarget(build, install, facts, sources, workspace, options));
}

/** What `fromTask` names of the project's Maven or Gradle build. */
function javaTargets({ setup, builds }: ProjectFacts, workspace: Workspace): Targets {
  return Object.fromEntries(
    builds.javaTasks.tasks.map((task) => [task.target, javaTaskTarget(task, setup, workspace)]),
  );
}

function pruneTargets(setup: NamedSetup, workspace: Workspace, options: NormalizedOptions): Targets {
  if (pruneTargetName(setup, options) === undefined) return {};
  return named(options.targets.prune, (name) => pruneTarget(name, setup, workspace, options));
}

/** The targets that build the theme, once or whenever it is edited. */
function themeTargets(facts: ProjectFacts, options: NormalizedOptions): Targets {
  const { builds, setup } = facts;
  const { theme } = builds;
  const { targets } = options;
  if (theme === undefined) return {};
  const install = installName(facts, options);
  return {
    ...named(targets['build-theme'], () => buildThemeTarget(theme, install, setup, options)),
    ...named(targets['watch-theme'], (name) => watchThemeTarget(name, install, setup, options)),
  };
}

/** Only what a target packages is verified: of other archives, nothing says when they change. */
function verifyTargets(
  packaging: PackagingTarget,
  setup: NamedSetup,
  workspace: Workspace,
  options: NormalizedOptions,
): Targets {
  const { verify, package: packages } = options.targets;
  if (packages === undefined) return {};
  return named(verify, () => verifyTarget(packages.name, packaging, setup, workspace, options));
}

/** The further targets of a service, which is a project with a Dockerfile of its own. */
function serviceTargets(
  { setup, builds }: ProjectFacts,
  workspace: Workspace,
  options: NormalizedOptions,
): Targets {
  if (!setup.hasDockerfile) return {};
  const { serve, 'build-image': buildImage } = options.targets;
  const program = serviceProgram(setup, builds.javaTasks, workspace);
  const isTaken = serve === undefined || hasTarget(serve.name, setup);
  return {
    ...named(buildImage, (name) => buildImageTarget(name, setup, options)),
    ...(program === undefined || isTaken
      ? {}
      : named(serve, (name) => serveTarget(name, program, setup, options))),
  };
}

/**
 * The development server of a project without a service, by the same name as that of a service; unless the plugin of
 * its build tool infers one.
 */
function frontEndTargets(
  packaging: PackagingTarget,
  facts: ProjectFacts,
  workspace: Workspace,
  options: NormalizedOptions,
): Targets {
  const { setup } = facts;
  const { serve } = options.targets;
  if (setup.hasDockerfile || serve === undefined || hasTarget(serve.name, setup)) return {};
  const script = serveScript(setup, workspace);
  if (script === undefined || setup.nodePackage?.isTheme === true) return {};
  if (inferredBuildOf(setup.project.root, workspace.plugins) !== undefined) return {};
  return named(serve, (name) => serveFrontEndTarget(name, script, packaging, facts, options));
}

/** A page to look at, of a project that brings something to pages. */
function previewTargets({ setup, hasPages }: ProjectFacts, options: NormalizedOptions): Targets {
  const { preview } = options.targets;
  if (!hasPages || preview === undefined || hasTarget(preview.name, setup)) return {};
  return named(preview, (name) => previewTarget(name, setup));
}

function named(setting: TargetSetting | undefined, make: (name: string) => TargetConfiguration): Targets {
  if (setting === undefined) return {};
  const { name, override } = setting;
  const target = make(name);
  if (Object.keys(override).length === 0) return { [name]: target };
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
