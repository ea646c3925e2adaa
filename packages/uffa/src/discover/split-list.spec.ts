import { describe, expect, it } from 'vitest';
import { splitGlobs, splitList } from './split-list';

describe('splitList', () => {
  it('trims elements and drops empty ones', () => {
    expect(splitList(' a , b,,c ')).toEqual(['a', 'b', 'c']);
  });
});

describe('splitGlobs', () => {
  it('keeps the alternatives of one glob together', () => {
    expect(splitGlobs('{a,b}/old, **/legacy-*')).toEqual(['{a,b}/old', '**/legacy-*']);
  });
});
