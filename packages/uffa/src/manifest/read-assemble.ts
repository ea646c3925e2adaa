import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf, type Position } from '../diagnostics/position';
import { asText } from '../java-text/as-text';
import type { MapValue, Value } from '../values/value';
import type { AssembleStep, PlacedText } from './project-manifest';

export interface ReadAssemble {
  readonly steps: readonly AssembleStep[];
  /** What Gradle refuses in any profile. */
  readonly diagnostics: readonly Diagnostic[];
  /** Diagnostics that matter only where the profile is active. */
  readonly whereActive: readonly Diagnostic[];
}

const KEYS: readonly string[] = ['from', 'fromTask', 'include', 'into', 'hashify'];

/** Reads the value of `assemble` (behaviour.md 5); `file` stands in where a value has no place of its own. */
export function readAssemble(assemble: Value | undefined, file: string): ReadAssemble {
  if (assemble === undefined || assemble.kind === 'null')
    return { steps: [], diagnostics: [], whereActive: [] };
  if (assemble.kind !== 'list') {
    const found = diagnostic('assemble-not-a-list', { kind: assemble.kind }, assemble.position);
    return { steps: [], diagnostics: [found], whereActive: [] };
  }
  return {
    steps: assemble.items.map((item) => stepOf(item, startOf(file))),
    diagnostics: [],
    whereActive: assemble.items.flatMap(itemDiagnostics),
  };
}

/** An item that is not a mapping has none of the keys, and so copies the whole project. */
function stepOf(item: Value, fallback: Position): AssembleStep {
  const position = item.position ?? fallback;
  if (item.kind !== 'map') return { position };
  const include = item.members.get('include')?.value;
  return {
    position,
    ...textMember(item, 'from', position),
    ...textMember(item, 'fromTask', position),
    ...(include ? { include: patternsOf(include, position) } : {}),
    ...textMember(item, 'into', position),
    ...textMember(item, 'hashify', position),
  };
}

function textMember<K extends string>(
  item: MapValue,
  key: K,
  fallback: Position,
): { readonly [P in K]?: PlacedText } {
  const value = item.members.get(key)?.value;
  const members: { [P in K]?: PlacedText } = {};
  if (value) members[key] = placedText(value, fallback);
  return members;
}

function patternsOf(include: Value, fallback: Position): readonly PlacedText[] {
  const patterns = include.kind === 'list' ? include.items : [include];
  return patterns.map((pattern) => placedText(pattern, fallback));
}

function placedText(value: Value, fallback: Position): PlacedText {
  return { text: asText(value), position: value.position ?? fallback };
}

function itemDiagnostics(item: Value): readonly Diagnostic[] {
  if (item.kind !== 'map')
    return [diagnostic('assemble-item-not-a-mapping', { kind: item.kind }, item.position)];
  return [...unknownKeys(item), ...oddTexts(item), ...fromWithoutPath(item)];
}

function unknownKeys(item: MapValue): readonly Diagnostic[] {
  return [...item.members].flatMap(([key, { keyPosition }]) =>
    KEYS.includes(key) ? [] : [diagnostic('assemble-key-unknown', { key, known: KEYS }, keyPosition)],
  );
}

/**
 * Nothing after the colon reads as the text "null", and a list or mapping as the empty text: Gradle accepts both, but
 * hardly anybody means them.
 */
function oddTexts(item: MapValue): readonly Diagnostic[] {
  return KEYS.flatMap((key) => {
    const value = item.members.get(key)?.value;
    const texts = key === 'include' && value?.kind === 'list' ? value.items : value ? [value] : [];
    return texts.flatMap((text): readonly Diagnostic[] => {
      if (text.kind === 'null') return [diagnostic('assemble-value-null', { key }, text.position)];
      const isOdd = (text.kind === 'list' || text.kind === 'map') && key !== 'from';
      return isOdd ? [diagnostic('assemble-value-not-text', { key, kind: text.kind }, text.position)] : [];
    });
  });
}

/** Gradle refuses an empty path when it copies; `fromTask` takes precedence over `from`. */
function fromWithoutPath(item: MapValue): readonly Diagnostic[] {
  const from = item.members.get('from')?.value;
  if (from === undefined || item.members.has('fromTask') || asText(from) !== '') return [];
  return [diagnostic('assemble-from-without-path', { kind: from.kind }, from.position)];
}
