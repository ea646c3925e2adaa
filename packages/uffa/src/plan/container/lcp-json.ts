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

/** The LCP.json of the archive, and its tree, for callers that need its members. */
export interface LcpJsonPart extends PlanFragment {
  readonly value?: Value;
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
  const part = planOwn(manifest, grouping, tokens, readFile);
  const { value, entries } = part;
  if (override === undefined || value === undefined) return part;
  const overridden = overrideValues(value, override);
  const content = { kind: 'text', text: prettyJson(overridden) } as const;
  return { ...part, value: overridden, entries: entries.map((entry) => ({ ...entry, content })) };
}

function planOwn(
  manifest: ProjectManifest,
  grouping: Grouping,
  tokens: ReadonlyMap<string, string>,
  readFile: ReadProjectFile,
): LcpJsonPart {
  const own = readFile(NAME);
  if (own.diagnostics.length > 0) return { ...emptyFragment, diagnostics: own.diagnostics };
  const template = containerTemplates[grouping]?.lcpJson;
  const source = own.text === '' ? undefined : own.text;
  if (template === undefined && source === undefined) return containerFileMissing(NAME, manifest);
  if (source === undefined) {
    return finished(template ?? '', tokens, { kind: 'template', template: `${grouping}/${NAME}` }, own);
  }
  const merged = template === undefined ? { text: source } : mergeInto(template, source, own.source);
  if (merged.text === undefined) return { ...emptyFragment, diagnostics: merged.diagnostics };
  return finished(merged.text, tokens, { kind: 'project-file', source: own.source }, own);
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
): LcpJsonPart {
  const replaced = replaceTokens(text, tokens);
  // Here Liferay's plugin reads the file itself and not a text, so a byte order mark is skipped.
  const { value, diagnostics } = parseJson(replaced.replace(/^\uFEFF/, ''), own.source);
  const entry: Entry = {
    path: NAME,
    content: { kind: 'text', text: replaced },
    executable: false,
    origin,
  };
  if (diagnostics.length === 0) {
    return { entries: [entry], diagnostics: [], ...(value === undefined ? {} : { value }) };
  }
  return { entries: [entry], diagnostics: brokenBefore(own, tokens) ?? brokenByTokens(own.source) };
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
