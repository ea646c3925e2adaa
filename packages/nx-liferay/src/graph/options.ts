import type { TargetConfiguration } from '@nx/devkit';
import {
  canonicalGlob,
  catalogueFile,
  compileNioGlob,
  environmentsOfOption,
  formatDiagnostics,
  nearestName,
  readExtensionTypes,
  rulesOfOption,
  unknownCodes,
  wordsOf,
  type Environment,
  type ExtensionType,
  type WorkspaceSettings,
} from 'uffa/inference';
import { isObject } from '../workspace/read-json';
import { targetKinds, type TargetKind } from './target-kind';

/** `false`: no such target. Text: its name. An object: its name and the properties of the target to change. */
export type TargetOption = false | string | ({ readonly name?: string } & Partial<TargetConfiguration>);

/** The options of this plugin in nx.json. What is absent comes from gradle.properties, where there is one. */
export interface PluginOptions extends Partial<Readonly<Record<TargetKind, TargetOption>>> {
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
   * The catalogue of your Liferay, relative to the workspace root (docs/catalogue.md). It counts before that of
   * `uffa.config.json`.
   * @default `catalogue` of `uffa.config.json`, or `liferay-catalogue.json`
   */
  readonly catalogue?: string;
}

/** The options with every default filled in. */
export interface NormalizedOptions {
  readonly targets: Readonly<Record<TargetKind, TargetSetting | undefined>>;
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
  readonly environments: readonly Environment[];
  /** The option as the user wrote it, which is how the executors get it. */
  readonly rawEnvironments: object | undefined;
  readonly catalogue: string | undefined;
  /** The Node services whose package.json and lock file are pruned: those that ask for it, or all. */
  readonly pruned: 'asking' | 'all';
}

export interface TargetSetting {
  readonly name: string;
  readonly override: Partial<TargetConfiguration>;
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

function targetSettings(options: PluginOptions): NormalizedOptions['targets'] {
  const setting = (kind: TargetKind) => targetSetting(kind, options[kind]);
  const settings = {
    install: setting('install'),
    build: setting('build'),
    prune: setting('prune'),
    'build-theme': setting('build-theme'),
    'watch-theme': setting('watch-theme'),
    validate: setting('validate'),
    assemble: setting('assemble'),
    package: setting('package'),
    verify: setting('verify'),
    deploy: setting('deploy'),
    'build-image': setting('build-image'),
    serve: setting('serve'),
    preview: setting('preview'),
  };
  requireDistinctNames(settings);
  return settings;
}

/** Of two targets with one name, a project would have the one that is inferred last. */
function requireDistinctNames(settings: NormalizedOptions['targets']): void {
  const kinds = new Map<string, TargetKind>();
  for (const kind of targetKinds) {
    const name = settings[kind]?.name;
    if (name === undefined) continue;
    const other = kinds.get(name);
    if (other !== undefined) {
      throw new Error(
        `nx.json gives the targets of nx-liferay's options "${other}" and "${kind}" one name, "${name}": give one of them another name, or switch it off with false.`,
      );
    }
    kinds.set(name, kind);
  }
}

function targetSetting(kind: TargetKind, option: unknown): TargetSetting | undefined {
  if (option === false) return undefined;
  if (option === undefined) return { name: kind, override: {} };
  if (isName(option)) return { name: option, override: {} };
  if (!isObject(option)) throw unfit(kind, option, "write false, the target's name, or an object");
  const { name = kind, ...override } = option;
  if (isName(name)) return { name, override };
  throw new Error(
    `nx.json gives the target of nx-liferay's option "${kind}" the name ${JSON.stringify(name)}: write a text that is not empty.`,
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function text(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw unfit(name, value, 'write a text');
}

function fileInWorkspace(name: string, value: string | undefined): string | undefined {
  const file = value === undefined ? undefined : catalogueFile(value);
  if (value === undefined || file !== undefined) return file;
  throw unfit(name, value, 'write the path of a file in the workspace');
}

function flag(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw unfit(name, value, 'write true or false');
}

function unfit(name: string, value: unknown, fix: string): Error {
  return new Error(`nx.json gives nx-liferay's option "${name}" the value ${JSON.stringify(value)}: ${fix}.`);
}

function texts(name: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new Error(`nx.json gives nx-liferay's option "${name}" something else than a list of texts.`);
}

/** Gradle stops for an exclude pattern that is no glob, too. */
function globs(patterns: readonly string[]): readonly string[] {
  for (const pattern of patterns) {
    const compiled = compileNioGlob(canonicalGlob(pattern));
    if ('error' in compiled) {
      throw new Error(
        `The exclude pattern ${pattern} is not a valid glob: ${compiled.error}. Correct liferay.workspace.dir.excludes.globs in gradle.properties, or nx-liferay's option "exclude" in nx.json.`,
      );
    }
  }
  return patterns;
}

/** In order, so that the order in nx.json changes no hash. */
function codes(names: readonly string[]): readonly string[] {
  const [unknown] = unknownCodes(names, 'failOn');
  if (unknown === undefined) return [...new Set(names)].sort();
  const { message, fix } = wordsOf(unknown);
  throw new Error(`In the options of nx-liferay in nx.json, ${message} ${fix}`);
}

function knownRules(rules: object): object {
  const { diagnostics } = rulesOfOption(rules, 'The option "rules" of nx-liferay in nx.json');
  if (diagnostics.length === 0) return rules;
  throw new Error(formatDiagnostics(diagnostics, { color: 'never' }));
}

/** Those of the option first: of two with one name, the first counts. */
function knownEnvironments(
  option: object | undefined,
  declared: readonly Environment[],
): readonly Environment[] {
  if (option === undefined) return declared;
  const place = 'The option "environments" of nx-liferay in nx.json';
  const { environments, diagnostics } = environmentsOfOption(option, place);
  if (diagnostics.length > 0) throw new Error(formatDiagnostics(diagnostics, { color: 'never' }));
  const names = environments.map(({ name }) => name);
  return [...environments, ...declared.filter(({ name }) => !names.includes(name))];
}

function knownTypes(types: readonly object[]): readonly ExtensionType[] {
  const read = readExtensionTypes(types);
  if (read.diagnostics.length === 0) return read.types;
  const shown = formatDiagnostics(read.diagnostics, { color: 'never' });
  throw new Error(`nx.json gives nx-liferay types that can't be read:\n${shown}`);
}
