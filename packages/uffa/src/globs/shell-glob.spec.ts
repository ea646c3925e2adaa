import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { describe, expect, it } from 'vitest';
import { compileShellGlob, compileShellPrefix } from './shell-glob';

const name = fc
  .array(fc.constantFrom('a', 'b', 'ab', '.', '-'), { minLength: 1, maxLength: 5 })
  .map((letters) => letters.join(''));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const piece = fc.constantFrom(
  ...['a', 'b', '.b', '*', '?', '[ab]', '[!a]', '[^a-b]', '{a,b}', '{a,.b/a,}', '{a,b{a,b}}', '\\*', '-'],
);
const group = fc.constantFrom('@(a|b)', '+(a|b)', '*(a|.b)', '?(a)', '*(a*|b)');
const segmentOf = (pieces: fc.Arbitrary<string>) =>
  fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const segment = fc.oneof(
  { weight: 4, arbitrary: segmentOf(piece) },
  { weight: 2, arbitrary: fc.constant('**') },
  { weight: 1, arbitrary: fc.tuple(segmentOf(piece), group, name).map((parts) => parts.join('')) },
);
const glob = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

describe('compileShellGlob', () => {
  it.each(['matched', 'hidden'] as const)('reads patterns as minimatch does, dot names %s', (dotNames) => {
    fc.assert(
      fc.property(glob, fc.array(path, { minLength: 5, maxLength: 5 }), (pattern, paths) => {
        const matches = compileShellGlob(pattern, dotNames);
        for (const each of paths) {
          expect([each, matches(each)]).toEqual([
            each,
            minimatch(each, pattern, { dot: dotNames === 'matched' }),
          ]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['!(*.spec).ts', 'a.ts', true],
    ['a-!(b|c)', 'a-d', true],
    ['a-!(b|c)', 'a-b', false],
    ['a-!(b|c).js', 'a-bb.js', true],
    ['!a', 'b', true],
    ['!a', 'a', false],
    ['#a', '#a', false],
    ['packages/{1..3}', 'packages/2', true],
    ['packages/{1..3}', 'packages/4', false],
    ['{a..c}', 'b', true],
    ['${a,b}', '${a,b}', true],
    ['[', '[', true],
    ['[]a]', ']', true],
    ['a(b', 'a(b', true],
  ])('%s on %s: %s', (pattern, text, expected) => {
    expect(compileShellGlob(pattern)(text)).toBe(expected);
    expect(minimatch(text, pattern)).toBe(expected);
  });

  it.each([
    ['stars', '*a*a*a*a*a*a*a*b'],
    ['many stars', `${'*a'.repeat(200)}*b`],
    ['groups', `${'+(a|aa)'.repeat(20)}b`],
    ['nested groups', '+(+(+(+(a))))b'],
    ['braces', `${'{a,b}'.repeat(60)}*b`],
    ['nested braces', `${'{'.repeat(20_000)}a,b${'}'.repeat(20_000)}`],
    ['directories', `${'**/'.repeat(200)}b`],
  ])('does not take long for %s', (_, pattern) => {
    const matches = compileShellGlob(pattern, 'matched');
    expect(matches('a'.repeat(200))).toBe(false);
    expect(matches(`${'a/'.repeat(500)}c`)).toBe(false);
  });

  it.each([
    ['a/*.js', 'a', true],
    ['a/*.js', 'b', false],
    ['a/**/*.js', 'a/b/c', true],
    ['**/*.js', '.a', true],
    ['{a,b}/c', 'b', true],
  ])('%s may match below %s: %s', (pattern, directory, expected) => {
    expect(compileShellPrefix(pattern, 'matched')(directory)).toBe(expected);
  });
});
