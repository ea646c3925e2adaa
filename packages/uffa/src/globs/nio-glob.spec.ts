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

  it.each([
    ['stars', `${'*a'.repeat(50)}*b`],
    ['stars across segments', `${'**a'.repeat(50)}**b`],
    ['groups', `${'{a*,*a}'.repeat(50)}b`],
    ['a long text', `*${'a'.repeat(20_000)}b`],
  ])('ends soon for %s', (_, glob) => {
    expect(matches(glob, 'a'.repeat(200))).toBe(false);
    expect(matches(glob, `${'a'.repeat(200)}b`)).toBe(!glob.includes('aaa'));
  });

  it('does not let ** stand for what a dot in a Java expression does not match', () => {
    expect(['\n', '\r', '\u0085', '\u2028', '\u2029'].filter((end) => matches('**', `a${end}`))).toEqual([]);
    expect(matches('*', 'a\n')).toBe(true);
  });
});
