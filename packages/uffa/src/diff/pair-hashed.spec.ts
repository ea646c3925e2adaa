import { describe, expect, it } from 'vitest';
import { pairHashed, withoutHash } from './pair-hashed';

describe('withoutHash', () => {
  it.each([
    ['static/main.1a2b3c4d.js', 'static/main.*.js'],
    ['static/main.1a2b3c4d.js.map', 'static/main.*.js.map'],
    ['static/index-DkT3bX9a.js', 'static/index-*.js'],
    ['static/index-Dk-3_X9a.css', 'static/index-*.css'],
    ['static/my-long-name-3f2a1b.js', 'static/my-long-name-*.js'],
    ['static/main.da39a3ee5e6b4b0d3255bfef95601890afd80709.js', 'static/main.*.js'],
    ['README.da39a3ee5e6b4b0d3255bfef95601890afd80709', 'README.*'],
  ])('of %s is %s', (path, stem) => {
    expect(withoutHash(path)).toBe(stem);
  });

  it.each([
    'static/main.js',
    'static/my-component.js',
    'static/jquery.min.js',
    'Dockerfile',
    '.env',
    'a',
    '',
  ])('does not take a part of %s for a hash', (path) => {
    expect(withoutHash(path)).toBeUndefined();
  });
});

describe('pairHashed', () => {
  it('pairs what only one can be meant by', () => {
    expect(
      pairHashed(
        ['a.1111aaaa.js', 'chunk-1111aaaa.js', 'chunk-2222bbbb.js'],
        ['a.3333cccc.js', 'chunk-4444dddd.js', 'chunk-5555eeee.js', 'b.js'],
      ),
    ).toEqual([['a.1111aaaa.js', 'a.3333cccc.js']]);
  });
});
