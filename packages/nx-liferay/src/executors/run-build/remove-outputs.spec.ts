import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../../test/temp-workspace';
import { removeOutputs } from './remove-outputs';

const placeIn = (workspaceRoot: string) => ({ root: join(workspaceRoot, 'x/a'), path: 'x/a' });

describe('removeOutputs', () => {
  it('removes files and the directories that are empty then, and no others', () => {
    const root = tempWorkspace({ 'x/a/dist/b/c/one': '', 'x/a/dist/d/two': '', 'x/a/dist/d/three': '' });
    const emptying = {
      files: ['dist/b/c/one', 'dist/d/two'],
      directories: ['dist/b', 'dist/b/c', 'dist/d'],
      bases: [],
    };
    removeOutputs(emptying, placeIn(root));
    expect(existsSync(join(root, 'x/a/dist/b'))).toBe(false);
    expect(existsSync(join(root, 'x/a/dist/d/three'))).toBe(true);
  });

  it('takes no notice of what is gone meanwhile', () => {
    const root = tempWorkspace({ 'x/a/dist/one': '' });
    const emptying = { files: ['dist/one', 'dist/two', 'gone/three'], directories: ['gone/b'], bases: [] };
    removeOutputs(emptying, placeIn(root));
    expect(existsSync(join(root, 'x/a/dist/one'))).toBe(false);
  });

  it('says what it cannot remove', () => {
    const root = tempWorkspace({ 'x/a/dist/one/two': '' });
    expect(() => removeOutputs({ files: ['dist/one'], directories: [], bases: [] }, placeIn(root))).toThrow(
      'x/a/dist/one is left from an earlier build and cannot be removed (E',
    );
  });

  it('removes nothing behind a link that has come in the place of a directory', () => {
    const root = tempWorkspace({ 'x/a/dist/sub/one': '', 'x/a/src/one': '' });
    rmSync(join(root, 'x/a/dist/sub'), { recursive: true });
    symlinkSync(join(root, 'x/a/src'), join(root, 'x/a/dist/sub'), 'junction');
    mkdirSync(join(root, 'x/a/src/empty'));
    const place = placeIn(root);
    expect(() => removeOutputs({ files: ['dist/sub/one'], directories: [], bases: [] }, place)).toThrow(
      'link',
    );
    expect(() => removeOutputs({ files: [], directories: ['dist/sub/empty'], bases: [] }, place)).toThrow(
      'link',
    );
    expect(existsSync(join(root, 'x/a/src/one'))).toBe(true);
    expect(existsSync(join(root, 'x/a/src/empty'))).toBe(true);
  });
});
