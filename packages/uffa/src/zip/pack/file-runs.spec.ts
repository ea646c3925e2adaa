import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../test/archive/uffa-of';
import { smallFiles } from './file-runs';

const kibi = 1024;

const fileOf = (size: number, index = 0) =>
  entryOf(`${String(index)}.js`, { kind: 'file', file: `/${String(index)}.js`, size });

const sizesOf = (sizes: readonly number[]) =>
  smallFiles(sizes.map(fileOf)).map((group) => group.map(({ content }) => content.size));

describe('smallFiles', () => {
  it('leaves out texts, and files that are deflated in blocks', () => {
    const entries = [entryOf('a.js', 'text'), fileOf(256 * kibi), fileOf(256 * kibi + 1)];
    expect(smallFiles(entries)).toEqual([[entries[1]]]);
  });

  it('makes groups that take about the same time', () => {
    expect(sizesOf([100 * kibi, 100 * kibi, 200 * kibi, 1])).toEqual([
      [100 * kibi, 100 * kibi],
      [200 * kibi],
      [1],
    ]);
    expect(sizesOf(Array.from({ length: 600 }, () => 1)).map(({ length }) => length)).toEqual([256, 256, 88]);
  });

  it('takes no more than 64 MiB together', () => {
    const sizes = sizesOf(Array.from({ length: 300 }, () => 256 * kibi)).flat();
    expect(sizes).toHaveLength(256);
  });
});
