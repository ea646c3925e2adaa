import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf, type Position } from '../../diagnostics/position';
import type { Entry, Origin } from '../../entry';
import { parseJson } from '../../java-text/json-reader';
import { overrideValues } from '../../values/override-values';
import { prettyJson } from '../../java-text/pretty-json';
import type { MapValue, Value } from '../../values/value';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { Grouping } from '../grouping';
import { emptyFragment, type PlanFragment } from '../plan-fragment';
import type { ProjectFile, ReadProjectFile } from '../project-file';
import { containerFileMissing } from './container-file-missing';
import { containerTemplates } from './templates';
import { replaceTokens } from './tokens';

const NAME = 'LCP.json';

/** The LCP.json of the archive. */
export interface LcpJsonPart extends PlanFragment {
  /** Its member `dependencies`, which no template has. */
  readonly dependencies?: Value;
}

/** The same before an environment overrides it: its tree is read when it is asked for. */
interface OwnPart extends PlanFragment {
  readonly value: () => Value | undefined;
  readonly isTemplate: boolean;
}

/**
 * The template of the grouping, the project's own file, or the one overridden by the other (behaviour.md 9.3).
 * An own file of zero bytes counts as absent. Tokens are replaced in the finished text, which must still be JSON.
 *
 * @param override what an environment sets; absent: nothing
 */
export function planLcpJson(
  manifest: ProjectManifest,
  grouping: Grouping,
  tokens: ReadonlyMap<string, string>,
  readFile: ReadProjectFile,
  override?: MapValue,
): LcpJsonPart {
  const { entries, diagnostics, isTemplate, value } = planOwn(manifest, grouping, tokens, readFile);
  if (override === undefined && isTemplate) return { entries, diagnostics };
  const own = value();
  if (override === undefined || own === undefined) return { entries, diagnostics, ...dependenciesOf(own) };
  const overridden = overrideValues(own, override);
  const content = { kind: 'text', text: prettyJson(overridden) } as const;
  return {
    entries: entries.map((entry) => ({ ...entry, content })),
    diagnostics,
    ...dependenciesOf(overridden),
  };
}

function dependenciesOf(value: Value | undefined): Pick<LcpJsonPart, 'dependencies'> {
  const dependencies = value?.kind === 'map' ? value.members.get('dependencies')?.value : undefined;
  return dependencies === undefined ? {} : { dependencies };
}

function planOwn(
  manifest: ProjectManifest,
  grouping: Grouping,
  tokens: ReadonlyMap<string, string>,
  readFile: ReadProjectFile,
): OwnPart {
  const own = readFile(NAME);
  if (own.diagnostics.length > 0) return withoutValue({ ...emptyFragment, diagnostics: own.diagnostics });
  const template = containerTemplates[grouping]?.lcpJson;
  const source = own.text === '' ? undefined : own.text;
  if (template === undefined && source === undefined)
    return withoutValue(containerFileMissing(NAME, manifest));
  if (source === undefined) return fromTemplate(template ?? '', grouping, tokens, own);
  const merged = template === undefined ? { text: source } : mergeInto(template, source, own.source);
  if (merged.text === undefined) return withoutValue({ ...emptyFragment, diagnostics: merged.diagnostics });
  return finished(merged.text, tokens, { kind: 'project-file', source: own.source }, own);
}

function withoutValue(fragment: PlanFragment): OwnPart {
  return { ...fragment, isTemplate: false, value: () => undefined };
}

/** A template is JSON, and stays so unless the text for a token ends the string that it stands in. */
function fromTemplate(
  template: string,
  grouping: Grouping,
  tokens: ReadonlyMap<string, string>,
  own: ProjectFile,
): OwnPart {
  const origin = { kind: 'template', template: `${grouping}/${NAME}` } as const;
  const text = replaceTokens(template, tokens);
  const isPlain = [...tokens].every(
    ([token, to]) => !template.includes(token) || JSON.stringify(to) === `"${to}"`,
  );
  if (!isPlain) return finished(template, tokens, origin, own);
  return {
    entries: [entryOf(text, origin)],
    diagnostics: [],
    isTemplate: true,
    value: () => parseJson(text, own.source).value,
  };
}

function entryOf(text: string, origin: Origin): Entry {
  return { path: NAME, content: { kind: 'text', text }, executable: false, origin };
}

function mergeInto(
  template: string,
  own: string,
  file: string,
): { text: string } | { text: undefined; diagnostics: readonly Diagnostic[] } {
  const override = parseJson(own, file);
  if (override.diagnostics.length > 0) return { text: undefined, diagnostics: override.diagnostics };
  const base = parseJson(template, NAME).value;
  return { text: base === undefined ? own : prettyJson(overrideValues(base, override.value)) };
}

function finished(
  text: string,
  tokens: ReadonlyMap<string, string>,
  origin: Origin,
  own: ProjectFile,
): OwnPart {
  const replaced = replaceTokens(text, tokens);
  // Here Liferay's plugin reads the file itself and not a text, so a byte order mark is skipped.
  const { value, diagnostics } = parseJson(replaced.replace(/^\uFEFF/, ''), own.source);
  const entries = [entryOf(replaced, origin)];
  if (diagnostics.length === 0) return { entries, diagnostics, isTemplate: false, value: () => value };
  return withoutValue({ entries, diagnostics: brokenBefore(own, tokens) ?? brokenByTokens(own.source) });
}

/**
 * What was wrong with the user's own text before tokens or a merge changed it: its places are those of the file.
 * Undefined where the text itself is JSON, or a token stands where a value is expected.
 */
function brokenBefore(
  { text, source }: ProjectFile,
  tokens: ReadonlyMap<string, string>,
): readonly Diagnostic[] | undefined {
  if (text === undefined) return undefined;
  const { diagnostics } = parseJson(text.replace(/^\uFEFF/, ''), source);
  const isBareToken = diagnostics.some(
    ({ position }) => position !== undefined && startsToken(text, position, tokens),
  );
  return diagnostics.length === 0 || isBareToken ? undefined : diagnostics;
}

function startsToken(text: string, { line, column }: Position, tokens: ReadonlyMap<string, string>): boolean {
  const rest = (text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[line - 1] ?? '').slice(column - 1);
  return [...tokens.keys()].some((token) => rest.startsWith(token));
}

function brokenByTokens(file: string): readonly Diagnostic[] {
  return [diagnostic('lcp-json-broken-by-tokens', { file }, startOf(file))];
}
