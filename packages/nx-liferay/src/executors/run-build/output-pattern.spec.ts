import { describe, expect, it } from 'vitest';
import { outputPattern } from './output-pattern';

describe('outputPattern', () => {
  it.each([
    ['{workspaceRoot}/x/a/dist', 'dist', ['dist', 'dist/one.js'], ['distant', 'src/dist']],
    ['{workspaceRoot}/x/a/dist/**/*', 'dist', ['dist/.vite/one.json'], ['dist', 'build/one.js']],
    ['x/a/./build//static/', 'build/static', ['build/static/one.js'], ['build/one.js']],
    ['x/a/dist/*.{js,css}', 'dist', ['dist/one.js', 'dist/one.css'], ['dist/one.map', 'dist/x/one.js']],
    ['x/a/dist/a_*.zip', 'dist', ['dist/a_web.zip'], ['dist/a.zip']],
    ['x/a', '.', ['dist', 'src/one.ts'], []],
    ['x', '.', ['src/one.ts'], []],
    ['x/*/dist', '.', ['dist/one.js'], ['build/one.js']],
    ['**/dist', '.', ['dist/one.js'], ['build/one.js']],
  ])('reads %s as what lies in %s of the project', (output, base, taken, left) => {
    const pattern = outputPattern(output, 'x/a');
    expect(pattern?.base).toBe(base);
    expect(taken.filter((path) => pattern?.takes(path) !== true)).toEqual([]);
    expect(left.filter((path) => pattern?.takes(path) !== false)).toEqual([]);
  });

  it.each(['x/ab/dist', 'x/b', 'dist', '../x', 'x/a/../b', '/x/a/dist'])(
    'finds nothing of %s in it',
    (output) => {
      expect(outputPattern(output, 'x/a')).toBeUndefined();
    },
  );

  it('takes no path of a project for a pattern', () => {
    const pattern = outputPattern('x/[a]/dist', 'x/[a]');
    expect(pattern?.base).toBe('dist');
    expect(pattern?.takes('dist/one.js')).toBe(true);
  });

  it('takes everything relative to a project at the root', () => {
    expect(outputPattern('{workspaceRoot}/dist', '.')?.base).toBe('dist');
    expect(outputPattern('{workspaceRoot}/.', '.')?.base).toBe('.');
  });
});
