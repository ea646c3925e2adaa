import type { Diagnostic } from '../../diagnostics/diagnostic';
import { parseJson } from '../../java-text/json-reader';
import type { BatchData } from './batch-outline';
import { CollectedItems } from './collected-items';
import { memberOf, outlineOf } from './outline-of';

/** What a batch data file says, or why it is not JSON; neither for a blank one. */
export interface ReadOutline {
  readonly data?: BatchData;
  readonly malformed?: Diagnostic<'json-syntax'>;
}

/**
 * The outline of a batch data file, whose items are never all in memory. They are read once, unless they come before the
 * name of their class.
 */
export function readOutline(text: string, source: string): ReadOutline {
  const read = drained(text, source, undefined);
  if (read.data === undefined || read.usedClass === read.data.className?.text) return detached(read);
  return detached(drained(text, source, { className: read.data.className?.text }));
}

function drained(
  text: string,
  source: string,
  known: { readonly className: string | undefined } | undefined,
): ReadOutline & { readonly usedClass?: string | undefined } {
  let items = new CollectedItems(known?.className, source);
  const { value, diagnostics } = parseJson(text, source, {
    member: 'items',
    start: (before) => {
      const className = memberOf(before.get('configuration')?.value, 'className');
      const found =
        className?.kind === 'string' && className.value.trim() !== '' ? className.value : undefined;
      items = new CollectedItems(known === undefined ? found : known.className, source);
    },
    take: (some) => items.add(some),
  });
  const [malformed] = diagnostics;
  if (malformed !== undefined) return { malformed };
  if (value === undefined) return {};
  const data = outlineOf(value, source);
  // Something else may have the same key behind the list.
  if (memberOf(value, 'items')?.kind !== 'list') return { data, usedClass: data.className?.text };
  return { data: { ...data, items: items.outline() }, usedClass: items.className };
}

/** A text that is cut out of another keeps that in memory: the outline gets texts of its own. */
function detached({ data, malformed }: ReadOutline): ReadOutline {
  if (malformed !== undefined) return { malformed };
  return data === undefined ? {} : { data: structuredClone(data) };
}
