import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { element, inferIn, stylesheet } from '../../../test/infer';
import { tempWorkspace } from '../../../test/temp-workspace';
import { isObject } from '../../workspace/read-json';

const files = {
  '.gitignore': 'build/\n*.tmp\n',
  'x/a/client-extension.yaml': stylesheet,
  'x/a/assets/main.css': 'body {}',
  'x/a/assets/deep/more.css': '',
  'shared/icons/cart.svg': '',
};

interface Change {
  readonly links?: Readonly<Record<string, string>>;
  readonly writes?: Readonly<Record<string, string>>;
}

/** What `package` has of it, in a workspace with these files and links. */
function packaged(more: Readonly<Record<string, string>>, { links = {}, writes = {} }: Change = {}) {
  const all = { ...files, ...more };
  const root = tempWorkspace(all);
  for (const [path, text] of Object.entries(writes)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const [path, to] of Object.entries(links)) {
    rmSync(join(root, path), { recursive: true, force: true });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(to, join(root, path));
  }
  const target: Readonly<Record<string, unknown>> = {
    ...inferIn(root, Object.keys(all)).target('x/a', 'package'),
  };
  const { cache, options } = target;
  return { cache, unhashed: isObject(options) ? options['unhashed'] : undefined };
}

describe('what is packaged and Nx does not hash', () => {
  it('is nothing in most projects', () => {
    expect(packaged({})).toEqual({ cache: true, unhashed: undefined });
  });

  it.each([
    ['a Dockerfile', 'x/a/Dockerfile', '../../shared/Dockerfile'],
    ['a directory of assets', 'x/a/assets', '../../shared/icons'],
    ['a directory below one', 'x/a/assets/deep/icons', '../../../../shared/icons'],
    ['a file of assets', 'x/a/assets/main.css', '../../../shared/icons/cart.svg'],
    ['one that leads nowhere', 'x/a/assets/gone.css', 'nowhere'],
  ])('is hashed as an option, with what it leads to: a link in place of %s', (_, path, to) => {
    expect(packaged({}, { links: { [path]: to } })).toEqual({
      cache: true,
      unhashed: [`${path} -> ${to}`],
    });
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['.gitignore', { 'x/a/assets/left.tmp': '' }, 'x/a/assets/left.tmp'],
    [
      '.git/info/exclude',
      { '.git/info/exclude': 'secret.css\n', 'x/a/assets/deep/secret.css': '' },
      'x/a/assets/deep/secret.css',
    ],
    ['.nxignore', { '.nxignore': 'x/a/assets/old/\n', 'x/a/assets/old/a.css': '' }, 'x/a/assets/old/a.css'],
  ])('is hashed as an option: an asset that %s hides', (_, writes, path) => {
    expect(packaged({}, { writes })).toEqual({ cache: true, unhashed: [path] });
  });

  it('is not what no step takes', () => {
    const yaml = 'assemble:\n  - from: assets\n    include: "*.css"\n    into: static\n';
    const hidden = { 'x/a/assets/left.tmp': '', 'x/a/assets/deep/old.tmp': '', 'x/a/assets/main.css~': '' };
    expect(
      packaged({ 'x/a/client-extension.yaml': yaml, '.gitignore': '*.tmp\n*~\n' }, { writes: hidden }),
    ).toEqual({ cache: true, unhashed: undefined });
    expect(
      packaged({}, { writes: { 'x/a/assets/.DS_Store': '', 'x/a/other.tmp': '' } }).unhashed,
    ).toBeUndefined();
  });

  it('is not what a target makes, and not what packaging makes itself', () => {
    const own = { 'x/a/dist/a.zip': '', 'x/a/build/liferay-client-extension-build/static/a.css': '' };
    const all = 'assemble:\n  - include: "**/*"\n';
    const ignore = { '.gitignore': 'build\ndist\n' };
    expect(
      packaged({ ...ignore, 'x/a/client-extension.yaml': all }, { writes: own }).unhashed,
    ).toBeUndefined();
    const built = {
      ...ignore,
      'x/a/client-extension.yaml': element.replace('build/static', '.'),
      'x/a/package.json': '{"scripts": {"build": "vite build"}}',
    };
    const made = { 'x/a/build/static/a.js': '', 'x/a/dist/b.js': '' };
    expect(packaged(built, { writes: made }).unhashed).toBeUndefined();
  });

  it('keeps anything from being cached where packaging takes it without a word', () => {
    const batch = { 'x/a/client-extension.yaml': 'data:\n  type: batch\n', 'x/a/batch/a.json': '{}' };
    expect(packaged(batch).cache).toBe(true);
    expect(packaged(batch, { writes: { 'x/a/batch/attachments/A/b.tmp': '' } }).cache).toBe(false);
    expect(packaged(batch, { links: { 'x/a/batch/attachments': '../../../shared' } }).cache).toBe(false);
    expect(packaged({}, { writes: { '.git/info/exclude': 'LCP.json\n', 'x/a/LCP.json': '{}' } }).cache).toBe(
      false,
    );
  });
});
