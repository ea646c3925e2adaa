import type { TargetConfiguration } from '@nx/devkit';
import type { TargetSetting } from '../options';
import { assembleTarget } from './assemble';
import { buildTarget } from './build';
import { buildThemeTarget, watchThemeTarget } from './build-theme';
import { deployTarget } from './deploy';
import { installTarget } from './install';
import { packageTarget } from './package';
import type { TargetContext } from './target-context';
import { validateTarget } from './validate';

type Targets = Readonly<Record<string, TargetConfiguration>>;

/** Every target of a project under the name that the options give it, with what they change of it. */
export function allTargets(context: TargetContext): Targets {
  const { targets } = context.options;
  return {
    ...installTargets(context),
    ...buildTargets(context),
    ...themeTargets(context),
    ...named(targets.validate, (name) => validateTarget(name, context)),
    ...named(targets.assemble, (name) => assembleTarget(name, context)),
    ...named(targets.package, (name) => packageTarget(name, context)),
    ...named(targets.deploy, (name) => deployTarget(name, context)),
  };
}

/** The build, where it is this plugin's to infer, and the installation that it needs. */
function buildTargets(context: TargetContext): Targets {
  const { build, options, setup } = context;
  if (build?.owner !== 'this-plugin') return {};
  const { lockFile } = setup;
  const install = lockFile === undefined ? undefined : options.targets.install;
  return {
    ...(lockFile === undefined ? {} : named(install, (name) => installTarget(name, lockFile, context))),
    ...named(options.targets.build, () => buildTarget(build, install?.name, context)),
  };
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
