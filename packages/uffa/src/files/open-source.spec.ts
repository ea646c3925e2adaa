import { execFileSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFound, openSource, readSource } from './open-source';
import { sourceDiagnostic } from './source-diagnostic';

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'uffa-source-')));
  root = join(base, 'workspace');
  mkdirSync(join(root, 'project'), { recursive: true });
  mkdirSync(join(base, 'outside'));
  writeFileSync(join(base, 'outside/secret.txt'), 'secret');
  writeFileSync(join(root, 'project/a.txt'), 'a');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function codeOf(path: string): string {
  try {
    return `read: ${String(readSource(join(root, path), root))}`;
  } catch (error) {
    const { code, args } = sourceDiagnostic(error, path);
    return 'is' in args ? `${code}: ${args.is}` : code;
  }
}

const link = (target: string, path: string) => symlinkSync(target, join(root, path));

describe('readSource', () => {
  it.each<[what: string, make: () => unknown, path: string, expected: string]>([
    ['a file', () => undefined, 'project/a.txt', 'read: a'],
    ['a link to a file of the workspace', () => link('project/a.txt', 'b.txt'), 'b.txt', 'read: a'],
    ['a file behind a linked directory', () => link('project', 'other'), 'other/a.txt', 'read: a'],
    ['a link out', () => link('../outside/secret.txt', 'b.txt'), 'b.txt', 'source-outside-workspace'],
    ['a directory that leads out', () => link('../outside', 'o'), 'o/secret.txt', 'source-outside-workspace'],
    ['a path that leads out', () => undefined, '../outside/secret.txt', 'source-outside-workspace'],
    ['a link to a device', () => link('/dev/zero', 'b.txt'), 'b.txt', 'source-outside-workspace'],
    ['a link out to a directory', () => link('../outside', 'b.txt'), 'b.txt', 'source-outside-workspace'],
    ['a broken link', () => link('nowhere', 'b.txt'), 'b.txt', 'link-broken'],
    ['a link to itself', () => link('b.txt', 'b.txt'), 'b.txt', 'link-broken'],
    ['a named pipe', () => execFileSync('mkfifo', [join(root, 'b')]), 'b', 'source-not-a-file: named pipe'],
    ['a directory', () => undefined, 'project', 'source-not-a-file: directory'],
    ['nothing', () => undefined, 'b.txt', 'source-vanished'],
    ['a file in place of a directory', () => undefined, 'project/a.txt/b', 'file-unreadable'],
  ])('%s', (_, make, path, expected) => {
    make();
    expect(codeOf(path)).toBe(expected);
  });

  it('reads a workspace that is itself reached through a link', () => {
    symlinkSync(root, join(base, 'linked'));
    const linked = join(base, 'linked');
    expect(String(readSource(join(linked, 'project/a.txt'), linked))).toBe('a');
    expect(() => openSource(join(linked, '../outside/secret.txt'), linked)).toThrow('outside the workspace');
  });

  it('does not take a directory whose name begins like the workspace for the workspace', () => {
    mkdirSync(`${root}-2`);
    writeFileSync(`${root}-2/a.txt`, 'other');
    link('../workspace-2/a.txt', 'b.txt');
    expect(codeOf('b.txt')).toBe('source-outside-workspace');
  });
});

describe('openFound', () => {
  it('refuses another file in the place of the one that was found', () => {
    const file = join(root, 'project/a.txt');
    const { dev, ino } = lstatSync(file);
    const found = { file, identity: { device: dev, inode: ino } };
    closeSync(openFound(found).descriptor);
    renameSync(file, join(root, 'project/old.txt'));
    symlinkSync('../../outside/secret.txt', file);
    expect(() => openFound(found)).toThrow('replaced while it was read');
  });
});
