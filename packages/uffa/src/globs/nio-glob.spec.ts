import { describe, expect, it } from 'vitest';
import { compileNioGlob } from './nio-glob';

function matches(glob: string, path: string): boolean {
  const compiled = compileNioGlob(glob);
  if ('error' in compiled) throw new Error(compiled.error);
  return compiled.matches(path);
}

describe('compileNioGlob', () => {
  it.each([
    ['*.js', '.js'],
    ['*.js', 'a.js'],
    ['**.js', 'x/a.js'],
    ['**/a.js', 'x/y/a.js'],
    ['{a,b}.js', 'b.js'],
    ['{a,b.*}', 'b.c'],
    ['[a-c].js', 'b.js'],
    ['[!a-c].js', 'd.js'],
    ['[^a].js', '^.js'],
    ['[-a]', '-'],
    ['[a-]', '-'],
    ['a\\*', 'a*'],
    ['a.b+c(d)|e$', 'a.b+c(d)|e$'],
    ['}', '}'],
    ['a,b', 'a,b'],
    ['*', ''],
    ['?', '😀'],
    ['[[]', '['],
    ['größe-*', 'größe-ş'],
    ['[a-😀-]', '-'],
    ['[a&&b]', '&'],
  ])('%s matches %s', (glob, path) => {
    expect(matches(glob, path)).toBe(true);
  });

  it.each([
    ['*.js', 'x/a.js'],
    ['**/a.js', 'a.js'],
    ['?', '/'],
    ['[!a]', '/'],
    ['a?b', 'a/b'],
    ['A', 'a'],
    ['./a', 'a'],
    ['a.b', 'axb'],
  ])('%s does not match %s', (glob, path) => {
    expect(matches(glob, path)).toBe(false);
  });

  it.each([
    ['{a'],
    ['{a,{b}}'],
    ['[a'],
    ['['],
    ['[]'],
    ['[!]'],
    ['[b-a]'],
    ['[--a]'],
    ['[A-[]'],
    ['[😀-😀]'],
    ['[a/b]'],
    ['a\\'],
  ])('refuses %s as Java does', (glob) => {
    expect(compileNioGlob(glob)).toHaveProperty('error');
  });
});
