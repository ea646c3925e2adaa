import { describe, expect, it } from 'vitest';
import { findsInContext } from './context-pattern';

const paths = new Set(['Dockerfile', 'app.jar', 'src', 'src/a.js', 'src/lib', 'src/lib/b.js', 'a[1].txt']);

describe('findsInContext', () => {
  it.each([
    'app.jar',
    './app.jar',
    '/app.jar',
    '../app.jar',
    'src',
    'src/',
    '.',
    './',
    '*.jar',
    'ap?.jar',
    '[a-c]pp.jar',
    '[^x]pp.jar',
    's*/a.js',
    '**/b.js',
    'src/**',
    'a\\[1\\].txt',
  ])('finds %s', (source) => {
    expect(findsInContext(source, paths)).toBe(true);
  });

  it.each([
    'lib.jar',
    'App.jar',
    '*.js',
    's?/a.js',
    'src/lib/*.css',
    'a[1].txt',
    '*/b.js',
    'app_jar',
    'app.ja?r',
  ])('does not find %s', (source) => {
    expect(findsInContext(source, paths)).toBe(false);
  });

  it('ends soon for a pattern of many stars', () => {
    const long = new Set(['a'.repeat(200)]);
    expect(findsInContext(`${'*a'.repeat(50)}*b`, long)).toBe(false);
    expect(findsInContext(`${'**a'.repeat(50)}*b`, long)).toBe(false);
    expect(findsInContext('*a*a*a', long)).toBe(true);
  });

  it.each([
    ['[a-', 'a', false],
    ['[]', '[]', true],
    ['[^a-c]', 'd', true],
    ['[\\]]', ']', true],
    ['a\\*', 'a*', true],
  ])('%s on %s: %s', (source, path, expected) => {
    expect(findsInContext(source, new Set([path]))).toBe(expected);
  });
});
