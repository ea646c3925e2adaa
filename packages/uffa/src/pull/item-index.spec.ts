import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ItemIndex } from './item-index';
import { ItemPlaces } from './item-places';

function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'index-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function fail(code: string): never {
  throw new Error(`twice: ${code}`);
}

describe('ItemIndex', () => {
  it('gives all items by code, whatever is in the codes, and however few fit into memory', () => {
    const directory = scratch();
    let runs = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        (codes, most) => {
          const index = new ItemIndex(join(directory, `run-${runs++}`), most);
          codes.forEach((code, offset) => {
            index.add({ code, name: 'x', offset, length: 1, needs: offset === 3 ? ['y'] : [] });
          });
          const items = index.sorted(fail);
          const expected = codes.map((code, offset) => [code, offset]).sort(([a], [b]) => (a! < b! ? -1 : 1));
          // Twice, for the order is decided by going through them before they are written.
          for (let round = 0; round < 2; round++) {
            expect([...items].map(({ code, offset }) => [code, offset])).toEqual(expected);
          }
          expect(items.size).toBe(codes.length);
          expect(items.hasNeeds).toBe(codes.length > 3);
        },
      ),
    );
  });

  it('finds a code that is there twice, also in two lots', () => {
    const index = new ItemIndex(join(scratch(), 'run'), 2);
    for (const code of ['b', 'a', 'c', 'b']) index.add({ code, name: code, offset: 0, length: 1, needs: [] });
    expect(() => index.sorted(fail)).toThrow('twice: b');
  });

  it('keeps what fits in memory out of files', () => {
    const directory = scratch();
    const index = new ItemIndex(join(directory, 'run'), 3);
    for (const code of ['b', 'a']) index.add({ code, name: code, offset: 0, length: 1, needs: [] });
    expect([...index.sorted(fail)].map(({ code }) => code)).toEqual(['a', 'b']);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe('ItemPlaces', () => {
  it('keeps places in the order in which they come, also beyond 4 GB', () => {
    const places = Array.from({ length: 100 }, (_, index) => ({ offset: index * 1e9, length: index }));
    const kept = new ItemPlaces();
    places.forEach((place) => kept.add(place));
    expect([...kept]).toEqual(places);
    expect(kept.size).toBe(100);
  });
});
