import { describe, expect, it } from 'vitest';
import { resolveImport, type ImportRule } from './resolve-import';

const resolve = (path: string, files: readonly string[], rule: ImportRule = 'import') =>
  resolveImport(path, rule, (each) => files.includes(each));

describe('resolveImport', () => {
  it.each([
    ['css/a', 'css/a.scss'],
    ['css/a', 'css/_a.scss'],
    ['css/a', 'css/a.sass'],
    ['css/a', 'css/_a.css'],
    ['css/a.scss', 'css/_a.scss'],
    ['css/a', 'css/a/_index.scss'],
    ['css/a', 'css/a/index.sass'],
    ['css/jquery.ui', 'css/_jquery.ui.scss'],
  ])('finds for %s the file %s', (path, file) => {
    expect(resolve(path, [file])).toBe(file);
  });

  it('prefers a file to a directory, and Sass to CSS', () => {
    expect(resolve('a', ['a/_index.scss', '_a.scss', 'a.css'])).toBe('_a.scss');
  });

  it('prefers what is meant for @import alone, where it is one', () => {
    const files = ['a.import.scss', 'a.scss'];
    expect(resolve('a', files)).toBe('a.import.scss');
    expect(resolve('a', files, 'use')).toBe('a.scss');
  });

  it('refuses to choose, as Sass does', () => {
    expect(() => resolve('a', ['a.scss', '_a.scss'])).toThrow(
      "It's not clear which file to import: _a.scss, a.scss",
    );
  });

  it('finds nothing where there is nothing', () => {
    expect(resolve('a', ['b.scss', 'a.txt'])).toBeUndefined();
  });
});
