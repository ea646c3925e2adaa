import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { nearestName } from '../../diagnostics/nearest-name';
import { startOf } from '../../diagnostics/position';
import type { RuleSetting } from '../../diagnostics/rule-setting';
import { readOpen } from '../../files/open-file';
import { openSourceIfThere } from '../../files/open-source';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { parseJson } from '../../java-text/json-reader';
import { CONFIG_FILE } from '../file-names';
import { catalogueFile, unfitCatalogue } from './catalogue-file';
import type { Environment } from './environment';
import { givenByFile, type GivenMember } from './given-member';
import { readEnvironments } from './read-environments';
import { readRules } from './read-rules';

/** What a workspace's configuration says. */
export interface UffaConfig {
  /** In their order: of several for one diagnostic, the last counts. */
  readonly rules: readonly RuleSetting[];
  readonly environments: readonly Environment[];
  /** The file of the catalogue, relative to the workspace's root; absent: not said. */
  readonly catalogue?: string;
}

/** A configuration, and all that is wrong with it: with an error, nothing of it may be used. */
export interface ReadConfig {
  readonly config: UffaConfig;
  readonly diagnostics: readonly Diagnostic[];
}

const members = ['$schema', 'catalogue', 'environments', 'rules'] as const;

/** Reads the configuration of a workspace, where it has one. */
export function readConfig(workspaceRoot: string): ReadConfig {
  const file = join(workspaceRoot, CONFIG_FILE);
  try {
    const open = openSourceIfThere(file, workspaceRoot);
    return open === undefined ? nothing([]) : configIn(readOpen(open, file).toString('utf8'));
  } catch (error) {
    return nothing([sourceDiagnostic(error, CONFIG_FILE)]);
  }
}

/** Reads the text of a configuration. A byte order mark, which some editors write, is skipped. */
export function configIn(source: string): ReadConfig {
  const text = source.replace(/^\ufeff/, '');
  const { value, diagnostics } = parseJson(text, CONFIG_FILE);
  if (diagnostics.length > 0) return nothing(diagnostics);
  const given = value === undefined ? undefined : givenByFile(value);
  if (given?.members === undefined || !isOneValue(text)) {
    const args = { file: CONFIG_FILE, member: '', expected: 'one JSON object' };
    return nothing([diagnostic('config-value-invalid', args, startOf(CONFIG_FILE))]);
  }
  const unknown = given.members.filter(({ key }) => !members.some((each) => each === key));
  const rules = given.members.find(({ key }) => key === 'rules');
  const read = rules === undefined ? { settings: [], diagnostics: [] } : readRules(rules.value, CONFIG_FILE);
  const catalogue = given.members.find(({ key }) => key === 'catalogue')?.value;
  const place = catalogue?.text === undefined ? undefined : catalogueFile(catalogue.text);
  const unfit =
    catalogue !== undefined && place === undefined
      ? [diagnostic('config-value-invalid', unfitCatalogue(CONFIG_FILE), catalogue.position)]
      : [];
  const environments = value?.kind === 'map' ? value.members.get('environments')?.value : undefined;
  const declared =
    environments === undefined
      ? { environments: [], diagnostics: [] }
      : readEnvironments(environments, CONFIG_FILE);
  return {
    config: {
      rules: read.settings,
      environments: declared.environments,
      ...(place === undefined ? {} : { catalogue: place }),
    },
    diagnostics: [...unknown.map(unknownMember), ...unfit, ...read.diagnostics, ...declared.diagnostics],
  };
}

function nothing(diagnostics: readonly Diagnostic[]): ReadConfig {
  return { config: { rules: [], environments: [] }, diagnostics };
}

function unknownMember({ key, keyPosition }: GivenMember): Diagnostic {
  const nearest = nearestName(key, members);
  const args = { file: CONFIG_FILE, member: key, members, ...(nearest === undefined ? {} : { nearest }) };
  return diagnostic('config-member-unknown', args, keyPosition);
}

/** The reader takes the first value, as Jackson does, and looks at nothing behind it. */
function isOneValue(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
