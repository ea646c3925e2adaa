import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { BatchData } from './batch-outline';
import { CollectedItems } from './collected-items';
import { drainedItems } from './drained-items';
import { outlineOf } from './outline-of';

/** What a batch data file says, or why it is not JSON; neither for a blank one. */
export interface ReadOutline {
  readonly data?: BatchData;
  readonly malformed?: Diagnostic<'json-syntax'>;
}

/** The outline of a batch data file, whose items are never all in memory. */
export function readOutline(text: string, source: string): ReadOutline {
  const { value, malformed, taker } = drainedItems(
    text,
    source,
    ({ name }) => new CollectedItems(name, source),
  );
  if (malformed !== undefined) return { malformed };
  if (value === undefined) return {};
  const data = outlineOf(value, source);
  // A text that is cut out of another keeps that in memory: the outline gets texts of its own.
  return { data: structuredClone(taker === undefined ? data : { ...data, items: taker.outline() }) };
}
