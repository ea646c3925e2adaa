import { startOf, type Position } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import type { EntryField, ValueShape } from './batch-outline';

/** The members of object entries, each name once for each shape of its values. */
export function entryFields(items: readonly Value[], source: string): readonly EntryField[] {
  const found = new Map<string, EntryField & { count: number }>();
  for (const item of items) {
    if (item.kind !== 'map') continue;
    for (const [name, { value, keyPosition }] of item.members) {
      const shape = shapeOf(value);
      const key = `${shape} ${name}`;
      const known = found.get(key);
      if (known !== undefined) known.count++;
      else {
        const valuePosition: Position = value.position ?? startOf(source);
        found.set(key, { name, shape, position: keyPosition ?? valuePosition, valuePosition, count: 1 });
      }
    }
  }
  return [...found.values()];
}

const NUMBER_TEXT = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;
/** No number that is meant has more characters. */
const LONGEST_NUMBER = 400;

function shapeOf(value: Value): ValueShape {
  switch (value.kind) {
    case 'integer':
      return 'whole';
    case 'double':
      return Number.isInteger(value.value) ? 'whole' : 'fraction';
    case 'string': {
      const text = value.value;
      // Forms and spreadsheets leave out a value by an empty text.
      if (text.trim() === '') return 'null';
      return text.length <= LONGEST_NUMBER && NUMBER_TEXT.test(text) ? 'number text' : 'text';
    }
    default:
      return value.kind;
  }
}
