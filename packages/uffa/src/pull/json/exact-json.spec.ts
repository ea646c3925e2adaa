import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsIn, ItemsError } from './items-in';
import { readExactJson } from './read-exact-json';
import { canonicalText, writeExactJson } from './write-exact-json';

function* chunksOf(text: string, size: number): Generator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function items(text: string, size = 3, most = 1000): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const item of itemsIn(Readable.from(chunksOf(text, size)), most)) found.push(item);
  return found;
}

describe('exact JSON', () => {
  it('is laid out as JSON.stringify does, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, undefined, 2);
        expect(writeExactJson(readExactJson(text)!)).toBe(text);
      }),
    );
  });

  it('keeps the digits of numbers, and names that mean something elsewhere', () => {
    const text = '{"__proto__":1.0,"a":12345678901234567890,"b":-0,"c":1E+400}';
    expect(canonicalText(readExactJson(text)!)).toBe(text);
    expect(({} as Readonly<Record<string, unknown>>)['a']).toBeUndefined();
  });

  it('is nothing where something stands behind it, or is not closed, or is too deep', () => {
    for (const text of ['{} x', '[1', '', '{"a" 1}', "{'a':1}", '[1,]', '['.repeat(2000)]) {
      expect(readExactJson(text)).toBeUndefined();
    }
  });
});

describe('items of a file', () => {
  it('come one by one, wherever the chunks end', async () => {
    const values = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        values,
        fc.jsonValue({ maxDepth: 2 }),
        fc.integer({ min: 1, max: 40 }),
        async (all, other, size) => {
          const text = JSON.stringify({ before: other, items: all, after: { items: [1, 2] } });
          expect(await items(text, size, 1_000_000)).toEqual(all.map((item) => JSON.stringify(item)));
        },
      ),
    );
  });

  it('are not those of a member within, or of a text', async () => {
    expect(await items('{"a":{"items":[1]},"b":"items","c":[2],"d":"\\"items\\":[3]"}')).toEqual([]);
  });

  it.each([
    ['{"items":[1', 'cut'],
    ['{"items":[1]', 'cut'],
    ['', 'cut'],
    ['[1]', 'malformed'],
    ['{"items":[]} {"items":[]}', 'malformed'],
    ['x{"items":[]}', 'malformed'],
    [`{"items":["${'x'.repeat(2000)}"]}`, 'too-large'],
  ])('fail where the file is not whole: %s', async (text, problem) => {
    await expect(items(text)).rejects.toEqual(new ItemsError(problem as 'cut'));
  });
});
