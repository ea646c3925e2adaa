import {
  nearestName,
  type Diagnostic,
  type Environment,
  type ExtensionType,
  type WorkspaceSettings,
} from 'uffa/inference';
import {
  codes,
  fileInWorkspace,
  flag,
  globs,
  knownEnvironments,
  knownRules,
  knownTypes,
  text,
  texts,
} from './option-values';
import { targetKinds } from './target-kind';
import { targetSettings, type TargetOptions, type TargetSettings } from './target-options';

/** The options of this plugin in nx.json. What is absent comes from gradle.properties, where there is one. */
export interface PluginOptions extends TargetOptions {
  /**
   * Directories, relative to the workspace root, in which client extensions are looked for, as paths or shell
   * patterns.
   * @default `liferay.workspace.client-extension.dir`, or the whole workspace
   */
  readonly directories?: readonly string[];
  /**
   * Java globs of project directories, relative to the workspace root, that are left out.
   * @default `liferay.workspace.dir.excludes.globs`, or none
   */
  readonly exclude?: readonly string[];
  /**
   * The web id of the virtual instance that everything is packaged for.
   * @default `liferay.virtual.instance.id`, or none
   */
  readonly virtualInstanceId?: string;
  /** Types of client extension besides Liferay's own (docs/plugin-options.md). */
  readonly types?: readonly object[];
  /**
   * Warnings fail, too.
   * @default false
   */
  readonly strict?: boolean;
  /**
   * Codes of diagnostics that count as errors, such as `url-not-served`.
   * @default none
   */
  readonly failOn?: readonly string[];
  /**
   * What diagnostics count as, by their codes: a severity, or a severity for each pattern of files (docs/rules.md). It
   * counts after `uffa.config.json`.
   * @default none
   */
  readonly rules?: object;
  /**
   * What archives are made for, by names such as staging (docs/environments.md). One of the same name in `uffa.config.json`
   * does not count.
   * @default none
   */
  readonly environments?: object;
  /**
   * `package` writes a bill of materials beside each archive (docs/provenance.md).
   * @default false
   */
  readonly sbom?: boolean;
  /**
   * The catalogue of your Liferay, relative to the workspace root (docs/catalogue.md). It counts before that of
   * `uffa.config.json`.
   * @default `catalogue` of `uffa.config.json`, or `liferay-catalogue.json`
   */
  readonly catalogue?: string;
}

/** The options with every default filled in. */
export interface NormalizedOptions {
  readonly targets: TargetSettings;
  readonly directories: readonly string[];
  readonly exclude: readonly string[];
  readonly virtualInstanceId: string | undefined;
  readonly types: readonly ExtensionType[];
  /** As the user wrote them, which is how the executors get them. */
  readonly rawTypes: readonly object[];
  readonly strict: boolean;
  readonly failOn: readonly string[];
  /** As the user wrote them, which is how the executors get them. */
  readonly rules: object;
  /** Those of the option and of uffa.config.json. */
  readonly environments: readonly CheckedEnvironment[];
  /** The option as the user wrote it, which is how the executors get it. */
  readonly rawEnvironments: object | undefined;
  readonly sbom: boolean;
  readonly catalogue: string | undefined;
  /** The Node services whose package.json and lock file are pruned: those that ask for it, or all. */
  readonly pruned: 'asking' | 'all';
}

/** An environment, held against the projects of the workspace. */
export interface CheckedEnvironment extends Environment {
  /** What it declares for projects and extensions that are not there; absent: nothing. */
  readonly problems?: readonly Diagnostic[];
}

const otherNames = [
  'directories',
  'exclude',
  'virtualInstanceId',
  'types',
  'strict',
  'failOn',
  'rules',
  'environments',
  'sbom',
  'catalogue',
] as const;

const optionNames: readonly string[] = [...targetKinds, ...otherNames];

/**
 * Fills in the defaults, first from gradle.properties. Throws an Error that names an option which doesn't exist,
 * with the nearest that does, or one whose value makes no sense: both files are the whole workspace's.
 *
 * @param declared the environments of uffa.config.json
 */
export function normalizeOptions(
  options: PluginOptions | undefined,
  settings: WorkspaceSettings,
  declared: readonly Environment[] = [],
): NormalizedOptions {
  const given: PluginOptions = options ?? {};
  Object.keys(given).forEach(requireKnownName);
  const rawTypes = given.types ?? [];
  return {
    targets: targetSettings(given),
    directories: texts('directories', given.directories) ?? settings.directories,
    exclude: globs(texts('exclude', given.exclude) ?? settings.exclude),
    virtualInstanceId: text('virtualInstanceId', given.virtualInstanceId) ?? settings.virtualInstanceId,
    types: knownTypes(rawTypes),
    rawTypes,
    strict: flag('strict', given.strict) ?? false,
    failOn: codes(texts('failOn', given.failOn) ?? []),
    rules: knownRules(given.rules ?? {}),
    environments: knownEnvironments(given.environments, declared),
    rawEnvironments: given.environments,
    sbom: flag('sbom', given.sbom) ?? false,
    catalogue: fileInWorkspace('catalogue', text('catalogue', given.catalogue)),
    pruned: given.prune === undefined ? 'asking' : 'all',
  };
}

function requireKnownName(name: string): void {
  if (optionNames.includes(name)) return;
  const nearest = nearestName(name, optionNames);
  const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  throw new Error(
    `nx.json gives nx-liferay an option "${name}" that it does not have.${hint} Its options are ${optionNames.join(', ')}.`,
  );
}
