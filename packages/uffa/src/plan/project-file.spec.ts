import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unreadableFile } from './project-file';

const errorOf = (file: string): unknown => {
  try {
    readFileSync(file);
  } catch (error) {
    return error;
  }
  return undefined;
};

it('tells a file that is gone from one that cannot be read: nobody can be asked to make it readable', () => {
  const gone = errorOf(join(tmpdir(), 'a-file-that-is-gone'));
  expect(unreadableFile('a/src/main.js', gone).code).toBe('source-vanished');
  const refused = errorOf(tmpdir());
  expect(unreadableFile('a/src/main.js', refused).code).toBe('file-unreadable');
});
