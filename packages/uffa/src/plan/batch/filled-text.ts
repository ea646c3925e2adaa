import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { FileContent } from '../../entry';
import { compactJson } from '../../java-text/compact-json';
import { parseJson } from '../../java-text/json-reader';
import { quoted } from '../../java-text/json-scalar';
import type { MapValue, Member } from '../../values/value';
import { fillAttachments, type BatchFile } from './attachments';
import type { BatchData } from './batch-outline';
import { CollectedItems } from './collected-items';
import { drainedItems } from './drained-items';
import { FilledItems, type Filled } from './filled-items';
import { outlineOf } from './outline-of';
import { Placeholders, withEscapedPairs } from './placeholders';

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
  const { source } = place;
  const { value, taker } = drainedItems(text, source, ({ name, isFilled }) =>
    isFilled ? new FilledItems(place, name) : new CollectedItems(name, source),
  );
  if (value?.kind !== 'map' || taker === undefined) return undefined;
  if (!value.members.has('configuration') || value.members.get('items')?.replaced !== undefined)
    return undefined;
  const { pieces, diagnostics, outline } = filledBy(taker);
  return {
    ...(pieces === undefined ? {} : { pieces: around(value, pieces) }),
    // A text that is cut out of the file would keep it in memory.
    data: structuredClone({ ...outlineOf(value, source), items: outline }),
    diagnostics,
  };
}

function filledBy(taker: FilledItems | CollectedItems): Filled {
  return taker instanceof FilledItems ? taker.end() : { diagnostics: [], outline: taker.outline() };
}

/** The pieces of the list with the other members of its root. */
function around(
  root: MapValue,
  pieces: readonly (string | FileContent)[],
): readonly (string | FileContent)[] {
  const members = [...root.members];
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
