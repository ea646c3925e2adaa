import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { readProjectFile } from './project-file';

const disk = vi.hoisted(() => ({ isCaseBlind: false }));

vi.mock('node:fs', async (importOriginal) => {
  const actual = await importOriginal<typeof fs>();
  const found = (path: fs.PathLike) =>
    disk.isCaseBlind ? String(path).replace(/Dockerfile$/, 'dockerfile') : path;
  return {
    ...actual,
    lstatSync: (path: fs.PathLike, options: fs.StatSyncOptions) => actual.lstatSync(found(path), options),
    openSync: (path: fs.PathLike, flags: number) => actual.openSync(found(path), flags),
  };
});

afterEach(() => {
  disk.isCaseBlind = false;
});

it.each([false, true])(
  'reads no file whose name differs in case, where the disk is blind for it: %s',
  async (isCaseBlind) => {
    await withWorkspace({ 'a/dockerfile': 'FROM lower\n', 'b/Dockerfile': 'FROM upper\n' }, (root) => {
      const text = (path: string) => readProjectFile(projectIn(root, path), 'Dockerfile').text;
      expect(text('b')).toBe('FROM upper\n');
      disk.isCaseBlind = isCaseBlind;
      expect(text('a')).toBeUndefined();
    });
  },
);

it('believes the name in a directory that cannot be listed', async () => {
  await withWorkspace({ 'a/Dockerfile': 'FROM x\n' }, (root) => {
    fs.chmodSync(join(root, 'a'), 0o311);
    expect(readProjectFile(projectIn(root, 'a'), 'Dockerfile').text).toBe('FROM x\n');
    fs.chmodSync(join(root, 'a'), 0o755);
  });
});
