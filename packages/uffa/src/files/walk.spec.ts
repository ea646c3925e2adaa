import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { walk, type WalkPolicy } from './walk';
import { walkDiagnostics } from './walk-diagnostics';

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'uffa-walk-')));
  root = join(base, 'workspace');
  for (const file of ['outside/secret.txt', 'workspace/files/a.txt', 'workspace/files/sub/b.txt']) {
    mkdirSync(dirname(join(base, file)), { recursive: true });
    writeFileSync(join(base, file), file);
  }
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function walked(start: string, policy: Partial<WalkPolicy> = {}) {
  const found = walk(join(root, start), {
    roots: [root],
    links: 'follow',
    excludes: () => false,
    takes: () => true,
    ...policy,
  });
  const diagnostics = walkDiagnostics(found, root).map(({ code, position }) => `${code} ${position?.file}`);
  return { paths: found.files.map(({ path }) => path), diagnostics, found };
}

const link = (target: string, path: string) => symlinkSync(target, join(root, path));
const all = ['a.txt', 'sub/b.txt'];

describe('walk', () => {
  it.each<[what: string, make: () => unknown, paths: readonly string[], diagnostics: readonly string[]]>([
    ['a tree', () => undefined, all, []],
    ['a link to a file', () => link('a.txt', 'files/c.txt'), ['a.txt', 'c.txt', 'sub/b.txt'], []],
    ['a link to a directory', () => link('sub', 'files/t'), [...all, 't/b.txt'], []],
    [
      'a link to a file outside',
      () => link('../../outside/secret.txt', 'files/c'),
      all,
      ['source-outside-workspace files/c'],
    ],
    [
      'a link to a directory outside',
      () => link('../../outside', 'files/c'),
      all,
      ['source-outside-workspace files/c'],
    ],
    ['a broken link', () => link('gone', 'files/c'), all, ['link-broken files/c']],
    ['a link to itself', () => link('c', 'files/c'), all, ['link-broken files/c']],
    ['a circle', () => link('.', 'files/c'), all, ['link-circle files/c']],
    ['a circle further up', () => link('..', 'files/sub/c'), all, ['link-circle files/sub/c']],
    [
      'a named pipe',
      () => execFileSync('mkfifo', [join(root, 'files/c')]),
      all,
      ['source-not-a-file files/c'],
    ],
  ])('%s', (_, make, paths, diagnostics) => {
    make();
    const result = walked('files');
    expect(result.paths).toEqual(paths);
    expect(result.diagnostics).toEqual(diagnostics);
  });

  it('starts at a file, and says whether there is anything', () => {
    expect(walked('files/a.txt')).toMatchObject({ paths: ['a.txt'], found: { exists: true } });
    expect(walked('gone')).toMatchObject({ paths: [], diagnostics: [], found: { exists: false } });
    link('gone', 'broken');
    expect(walked('broken').diagnostics).toEqual(['link-broken broken']);
    link('../outside', 'out');
    expect(walked('out')).toMatchObject({ paths: [], diagnostics: ['source-outside-workspace out'] });
  });

  it('says of a path that is too long what is wrong with it, also where nothing is at its beginning', () => {
    const { found } = walked('missing/'.repeat(1000));
    expect(found.exists).toBe(false);
    expect(found.problems).toMatchObject([{ error: { code: 'ENAMETOOLONG' } }]);
  });

  it('names directories in which nothing is that counts', () => {
    mkdirSync(join(root, 'files/empty/inner'), { recursive: true });
    writeFileSync(join(root, 'files/empty/inner/.DS_Store'), '');
    const { found } = walked('files', { excludes: (path) => path.endsWith('.DS_Store') });
    expect(found.emptyDirectories).toEqual(['empty/inner']);
  });

  it('does not look at what no pattern takes, be it a link out or a directory that cannot be read', () => {
    link('../../outside', 'files/c');
    link('gone', 'files/d');
    const policy = { takes: (path: string) => path === 'a.txt', mayTakeBelow: () => false };
    expect(walked('files', policy)).toMatchObject({ paths: ['a.txt'], diagnostics: [] });
  });

  it('follows no link where links are skipped', () => {
    link('sub', 'files/t');
    link('../../outside', 'files/c');
    link('gone', 'files/d');
    expect(walked('files', { links: 'skip' })).toMatchObject({ paths: all, diagnostics: [] });
  });

  it.runIf(process.platform === 'linux')(
    'looks at no file behind a link that is there only while the file is looked at',
    () => {
      const [sub, kept] = [join(root, 'files/sub'), join(root, 'files/.old')];
      writeFileSync(join(sub, 'c.txt'), '');
      writeFileSync(join(base, 'outside/b.txt'), '');
      writeFileSync(join(base, 'outside/c.txt'), '');
      const state = { isSwapped: false };
      const swap = () => {
        if (state.isSwapped) rmSync(sub);
        if (state.isSwapped) renameSync(kept, sub);
        else renameSync(sub, kept);
        if (!state.isSwapped) symlinkSync('../../outside', sub);
        state.isSwapped = !state.isSwapped;
      };
      const policy: Partial<WalkPolicy> = {
        excludes: (path) => {
          if (state.isSwapped) swap();
          return path.startsWith('.');
        },
        takes: (path) => {
          if (path.startsWith('sub/')) swap();
          return true;
        },
      };
      const { found } = walked('files', policy);
      if (state.isSwapped) swap();
      const inodes = ['b.txt', 'c.txt'].map((name) => statSync(join(sub, name)).ino);
      const taken = found.files.filter(({ path }) => path.startsWith('sub/'));
      expect(taken.map(({ content }) => content.identity?.inode)).toEqual(inodes);
    },
  );

  it('takes nothing of a directory in whose place a link is put while it is looked at', () => {
    const swap = () => {
      renameSync(join(root, 'files/sub'), join(root, 'files/.old'));
      symlinkSync('../../outside', join(root, 'files/sub'));
    };
    const policy: Partial<WalkPolicy> = {
      excludes: (path) => path.startsWith('.'),
      goesOn: (path) => {
        if (path === '.') swap();
        return true;
      },
    };
    const { paths, diagnostics } = walked('files', policy);
    expect(paths).toEqual(['a.txt']);
    expect(diagnostics).toEqual(['source-changed undefined']);
  });

  it('goes on where a file or a directory vanishes', () => {
    const policy: Partial<WalkPolicy> = {
      goesOn: (path) => {
        if (path === '.') rmSync(join(root, 'files'), { recursive: true });
        return true;
      },
    };
    const { paths, found } = walked('files', policy);
    expect(paths).toEqual([]);
    expect(found.problems.length).toBeGreaterThan(0);
  });
});
