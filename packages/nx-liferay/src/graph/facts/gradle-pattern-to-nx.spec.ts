import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { describe, expect, it } from 'vitest';
import { compileGradlePattern } from '../../../../uffa/src/globs/gradle-pattern';
import { fileToNx, gradlePatternToNx, literalToNx, staticPrefix } from './gradle-pattern-to-nx';

describe('gradlePatternToNx', () => {
  it.each([
    ['**/*.js', ['**/*.js']],
    ['static/', ['static', 'static/**/*']],
    ['**', ['**/*']],
    ['**/css/**', ['**/css', '**/css/**/*']],
    ['a**b.js', ['a*b.js']],
    ['{a,b}.js', ['*']],
    ['/', ['**/*']],
    ['/a.js', ['a.js']],
    ['wow!.js', ['*']],
    ['./a.js', []],
    ['../a.js', []],
  ])('turns %s into %j', (pattern, globs) => {
    expect(gradlePatternToNx(pattern)).toEqual(globs);
  });

  it('matches all that Gradle matches', () => {
    const segment = fc.constantFrom('a', 'b.js', '.hidden', '[x]', '{a,b}', 'a b', 'a!b');
    const wild = fc.constantFrom('*', '**', '?', '*.js', 'a*', '**x', '{a,b}', '[x]', 'a!*', 'a', 'b.js');
    const slash = fc.constantFrom('', '/', '\\', '//');
    const pattern = fc
      .tuple(slash, fc.array(wild, { maxLength: 4 }), slash)
      .map(([start, parts, end]) => start + parts.join('/') + end);
    const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(pattern, path, (gradle, file) => {
        fc.pre(compileGradlePattern(gradle)(file));
        return gradlePatternToNx(gradle).some((glob) => minimatch(file, glob, { dot: true }));
      }),
    );
  });
});

describe('staticPrefix', () => {
  it.each([
    ['build/static/**/*.js', 'build/static'],
    ['*.js', ''],
    ['a/b.js', 'a/b.js'],
  ])('of %s is %j', (pattern, prefix) => {
    expect(staticPrefix(pattern)).toBe(prefix);
  });
});

describe('literalToNx', () => {
  it('replaces each character that Nx reads in another way by one that matches any', () => {
    expect(literalToNx('a/[b] (c)!/{d}|e')).toBe('a/?b? ?c??/?d??e');
  });
});

describe('fileToNx', () => {
  it.each([
    ['a/assets', 'a/asset[s]'],
    ['a/assets-é', 'a/asset[s]-é'],
    ['a/v1.', 'a/v[1].'],
  ])('makes a pattern of %s that is %s', (path, glob) => {
    expect(fileToNx(path)).toBe(glob);
  });
});
