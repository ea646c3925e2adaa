import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { FileContent } from '../../entry';
import { asText } from '../../java-text/as-text';
import { compactJson } from '../../java-text/compact-json';
import { parseJson } from '../../java-text/json-reader';
import { quoted } from '../../java-text/json-scalar';
import { findValue } from '../../values/find-value';
import type { Member, Value } from '../../values/value';
import { fillAttachments, type BatchFile } from './attachments';
import type { BatchData } from './batch-outline';
import { OBJECT_ENTRY } from './class-names';
import { FilledItems } from './filled-items';
import { outlineOf } from './outline-of';
import { Placeholders, withEscapedPairs } from './placeholders';
import { readOutline } from './read-outline';

/** What became of a batch data file. */
export interface FilledText {
  /** Its compact JSON with the attachments between; absent where nothing was filled in. */
  readonly pieces?: readonly (string | FileContent)[];
  /** What it says then; absent where it is not JSON. */
  readonly data?: BatchData;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where the attachments of a file are. */
export type BatchPlace = Omit<BatchFile, 'placeholder'>;

/**
 * Fills in the attachments of batch data, whose items are never all in memory. Undefined where Jackson's `findValue`
 * would look for the items elsewhere than in a list of the root: such a file has to be read whole.
 */
export function filledInParts(text: string, place: BatchPlace): FilledText | undefined {
  const { data } = readOutline(text, place.source);
  if (data === undefined || data.envelope.kind !== 'map') return undefined;
  const { members } = data.envelope;
  const configuration = members.get('configuration')?.value;
  const items = members.get('items');
  if (configuration === undefined || items?.value.kind !== 'list' || items.replaced !== undefined)
    return undefined;
  const className = findValue(configuration, 'className');
  if (className === undefined || asText(className) !== OBJECT_ENTRY) return { data, diagnostics: [] };
  const filled = new FilledItems(place, data.className?.text);
  const { value } = parseJson(text, place.source, {
    member: 'items',
    start: () => undefined,
    take: (some) => filled.add(some),
  });
  const { pieces, diagnostics, outline } = filled.end();
  return {
    ...(pieces === undefined || value === undefined ? {} : { pieces: around(value, pieces) }),
    data: { ...data, items: outline },
    diagnostics,
  };
}

/** The pieces of the list with the other members of its root. */
function around(root: Value, pieces: readonly (string | FileContent)[]): readonly (string | FileContent)[] {
  const members = root.kind === 'map' ? [...root.members] : [];
  const at = members.findIndex(([key]) => key === 'items');
  const written = ([key, { value }]: readonly [string, Member]) => `${quoted(key)}:${compactJson(value)}`;
  const before = members.slice(0, at).map((member) => `${written(member)},`);
  const after = members.slice(at + 1).map((member) => `,${written(member)}`);
  return [
    withEscapedPairs(`{${before.join('')}"items":[`),
    ...pieces,
    withEscapedPairs(`]${after.join('')}}`),
  ];
}

/** Fills in the attachments of any JSON, which is all in memory. */
export function filledWhole(text: string, place: BatchPlace): FilledText {
  const { value, diagnostics } = parseJson(text, place.source);
  if (value === undefined || diagnostics.length > 0) return { diagnostics };
  const placeholders = new Placeholders(compactJson(value));
  const filled = fillAttachments(value, {
    ...place,
    placeholder: (attachment) => placeholders.add(attachment),
  });
  const pieces = filled.changed
    ? { pieces: placeholders.pieces(withEscapedPairs(compactJson(filled.value))) }
    : {};
  return { ...pieces, data: outlineOf(filled.value, place.source), diagnostics: filled.diagnostics };
}
