import { describe, expect, it } from 'vitest';
import { isExcludedByDefault } from './default-excludes';

describe('isExcludedByDefault', () => {
  it.each([
    '.DS_Store',
    'a/.git/config',
    'x~',
    '#x#',
    '.#x',
    '%x%',
    '%%',
    '._x',
    'CVS/Entries',
    'a/SCCS',
    '.hgtags',
  ])('leaves out %s', (path) => {
    expect(isExcludedByDefault(path)).toBe(true);
  });

  it.each(['.github/x', '.gitkeep', '.env', 'cvs/x', 'Thumbs.db', '~x', '%', '#x', '.ds_store'])(
    'keeps %s',
    (path) => {
      expect(isExcludedByDefault(path)).toBe(false);
    },
  );
});
