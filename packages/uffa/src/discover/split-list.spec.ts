import { describe, expect, it } from 'vitest';
import { splitGlobs, splitList } from './split-list';

describe('splitList', () => {
  it('takes blanks around commas away', () => {
    expect(splitList('a , b,c')).toEqual(['a', 'b', 'c']);
  });

  it('keeps an empty element, which names the root, but not at the end', () => {
    expect(splitList(',a,,b,,')).toEqual(['', 'a', '', 'b']);
  });
});

describe('splitGlobs', () => {
  it('keeps blanks, and the alternatives of one glob together', () => {
    expect(splitGlobs('{a,b}/old, **/legacy-*')).toEqual(['{a,b}/old', ' **/legacy-*']);
  });
});
