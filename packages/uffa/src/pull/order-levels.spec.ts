import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderLevels } from './order-levels';

const graphs = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 40 }).map((edges) => {
  const things = [...Array(13).keys()].map((each) => `t${each}`);
  return new Map(
    things.map((thing) => [thing, edges.filter(([from]) => `t${from}` === thing).map(([, to]) => `t${to}`)]),
  );
});

describe('orderLevels', () => {
  it('puts each thing above what it needs', () => {
    const { levels, circles } = orderLevels(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', ['elsewhere']],
      ]),
    );
    expect(Object.fromEntries(levels)).toEqual({ a: 2, b: 1, c: 0 });
    expect(circles).toEqual([]);
  });

  it('cuts a circle, and names it', () => {
    const { levels, circles } = orderLevels(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
        ['d', ['d']],
      ]),
    );
    expect(circles).toEqual([['b', 'c']]);
    expect(levels.get('a')).toBeGreaterThan(levels.get('b')!);
    expect(levels.get('d')).toBe(0);
  });

  it('needs no circle to be cut where there is none, and levels everything in any order', () => {
    fc.assert(
      fc.property(graphs, (needs) => {
        const { levels, circles } = orderLevels(needs);
        expect(levels.size).toBe(needs.size);
        const wrong = [...needs].flatMap(([thing, all]) =>
          all.filter((each) => each !== thing && levels.get(each)! >= levels.get(thing)!),
        );
        expect(wrong.length === 0 || circles.length > 0).toBe(true);
        const reversed = orderLevels(new Map([...needs].reverse()));
        expect([...reversed.levels].sort()).toEqual([...levels].sort());
      }),
    );
  });

  it('takes chains of any length', () => {
    const chain = new Map([...Array(20_000).keys()].map((each) => [`t${each}`, [`t${each + 1}`]]));
    expect(orderLevels(chain).levels.get('t0')).toBe(19_999);
  });
});
