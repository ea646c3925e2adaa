import { describe, expect, it } from 'vitest';
import type { Entry } from '../entry';
import { staticPaths } from './static-paths';

const entries = (...paths: string[]): Entry[] =>
  paths.map((path) => ({
    path,
    content: { kind: 'text', text: '' },
    executable: false,
    origin: { kind: 'generated', rule: 'test' },
  }));

describe('staticPaths', () => {
  it('lists files, directories and the empty path', () => {
    expect(staticPaths(entries('static/a.js', 'static/js/deep/b.js', 'batch/c.json'))).toEqual([
      '',
      'a.js',
      'js',
      'js/deep',
      'js/deep/b.js',
    ]);
  });

  it('knows no static directory where nothing is in it', () => {
    expect(staticPaths(entries('static.js', 'assets/a.js'))).toBeUndefined();
  });
});
