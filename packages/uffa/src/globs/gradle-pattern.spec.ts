import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGradlePattern, compileGradlePrefix } from './gradle-pattern';

describe('compileGradlePattern', () => {
  it.each([
    ['**/*', '.env'],
    ['**/*', 'a/b/.well-known/x'],
    ['*', 'a.js'],
    ['dir/', 'dir/a/b.js'],
    ['dir/**', 'dir/a.js'],
    ['/dir/**', 'dir/a.js'],
    ['/*.js', 'a.js'],
    ['dir//a.js', 'dir/a.js'],
    ['dir\\a.js', 'dir/a.js'],
    ['dir\\', 'dir/a.js'],
    ['**/*.js', 'a.js'],
    ['**/*.js', 'x/y/a.js'],
    ['**/foo/**', 'foo'],
    ['**/foo/**', 'a/foo/b'],
    ['.*/**', '.npmrc'],
    ['**/*.js/', 'a.js'],
    ['**.js', 'a.js'],
    ['***.js', 'a.js'],
    ['?.js', 'a.js'],
    ['?.js', '😀.js'],
    ['sq[1].js', 'sq[1].js'],
    ['paren(1).js', 'paren(1).js'],
    ['!neg.js', '!neg.js'],
    ['{a,b}.js', '{a,b}.js'],
    [' a.js', ' a.js'],
    ['a/**/b/**/c', 'a/b/x/b/c'],
    ['line*feed', 'line\nfeed'],
  ])('%s takes %s', (pattern, path) => {
    expect(compileGradlePattern(pattern)(path)).toBe(true);
  });

  it.each([
    ['*', 'a/b.js'],
    ['*.js', 'x/a.js'],
    ['**.js', 'x/a.js'],
    ['dir', 'dir/a.js'],
    ['./dir/**', 'dir/a.js'],
    ['../x/*', 'x/a.js'],
    ['dir/./a.js', 'dir/a.js'],
    ['{a,b}.js', 'a.js'],
    ['*.[jc]s', 'a.js'],
    ['A.js', 'a.js'],
    [' a.js', 'a.js'],
    ['?.js', '.js'],
    ['line?feed', 'line\nfeed'],
    ['l*ne*feed', 'line\nfeed'],
    ['', 'a'],
  ])('%s does not take %s', (pattern, path) => {
    expect(compileGradlePattern(pattern)(path)).toBe(false);
  });

  it('takes any path by its own text, without wildcards', () => {
    const segment = fc.stringMatching(/^[^/\\*?\0]+$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), (segments) => {
        const path = segments.join('/');
        expect(compileGradlePattern(path)(path)).toBe(true);
        expect(compileGradlePattern(`**/${segments.at(-1) ?? ''}`)(path)).toBe(true);
      }),
    );
  });

  it('takes time in proportion to steps × segments, not exponentially', () => {
    const pattern = compileGradlePattern(`${'**/a/'.repeat(40)}b`);
    expect(pattern(`${'a/'.repeat(400)}c`)).toBe(false);
  });
});

describe('compileGradlePattern of a hostile pattern', () => {
  it.each([
    ['stars', '*a*a*a*a*b'],
    ['many stars', `${'*a'.repeat(50)}*b`],
    ['question marks', `${'*?'.repeat(100)}*b`],
    ['depths', `${'**/*a*a*b/'.repeat(50)}b`],
  ])('ends soon for %s', (_, pattern) => {
    expect(compileGradlePattern(pattern)('a'.repeat(200))).toBe(false);
    expect(compileGradlePattern(pattern)(`${'a/'.repeat(200)}a`)).toBe(false);
  });
});

describe('compileGradlePrefix', () => {
  it.each([
    ['**/*.js', 'a/b', true],
    ['a/*/c', 'a', true],
    ['a/*/c', 'a/x', true],
    ['a/*/c', 'a/x/c', false],
    ['a/**', 'a/x/y', true],
    ['*.js', 'a', false],
    ['a/b', 'x', false],
  ])('of %s, below %s: %s', (pattern, directory, expected) => {
    expect(compileGradlePrefix(pattern)(directory)).toBe(expected);
  });

  it('never says no to a directory of a path that matches', () => {
    const segment = fc.constantFrom('a', 'b', 'a.js');
    const part = fc.constantFrom('a', 'b', '*', '**', '?', '*.js');
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1 }),
        fc.array(segment, { minLength: 2 }),
        (parts, segments) => {
          const pattern = parts.join('/');
          fc.pre(compileGradlePattern(pattern)(segments.join('/')));
          expect(compileGradlePrefix(pattern)(segments.slice(0, -1).join('/'))).toBe(true);
        },
      ),
    );
  });
});
