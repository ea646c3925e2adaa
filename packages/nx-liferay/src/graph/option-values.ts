import {
  canonicalGlob,
  catalogueFile,
  compileNioGlob,
  environmentsOfOption,
  formatDiagnostics,
  readExtensionTypes,
  rulesOfOption,
  unknownCodes,
  wordsOf,
  type Environment,
  type ExtensionType,
} from 'uffa/inference';

// Each takes the value of an option as nx.json has it, and throws where it makes no sense.

export function text(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw unfit(name, value, 'write a text');
}

export function fileInWorkspace(name: string, value: string | undefined): string | undefined {
  const file = value === undefined ? undefined : catalogueFile(value);
  if (value === undefined || file !== undefined) return file;
  throw unfit(name, value, 'write the path of a file in the workspace');
}

export function flag(name: string, value: unknown): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw unfit(name, value, 'write true or false');
}

export function texts(name: string, value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new Error(`nx.json gives nx-liferay's option "${name}" something else than a list of texts.`);
}

/** Gradle stops for an exclude pattern that is not a glob, too. */
export function globs(patterns: readonly string[]): readonly string[] {
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
export function codes(names: readonly string[]): readonly string[] {
  const [unknown] = unknownCodes(names, 'failOn');
  if (unknown === undefined) return [...new Set(names)].sort();
  const { message, fix } = wordsOf(unknown);
  throw new Error(`In the options of nx-liferay in nx.json, ${message} ${fix}`);
}

export function knownRules(rules: object): object {
  const { diagnostics } = rulesOfOption(rules, 'The option "rules" of nx-liferay in nx.json');
  if (diagnostics.length === 0) return rules;
  throw new Error(formatDiagnostics(diagnostics, { color: 'never' }));
}

/** Those of the option first: of two with one name, the first counts. */
export function knownEnvironments(
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

export function knownTypes(types: readonly object[]): readonly ExtensionType[] {
  const read = readExtensionTypes(types);
  if (read.diagnostics.length === 0) return read.types;
  const shown = formatDiagnostics(read.diagnostics, { color: 'never' });
  throw new Error(`nx.json gives nx-liferay types that can't be read:\n${shown}`);
}

/** What to say of a value that an option cannot have. */
export function unfit(name: string, value: unknown, fix: string): Error {
  return new Error(`nx.json gives nx-liferay's option "${name}" the value ${JSON.stringify(value)}: ${fix}.`);
}
