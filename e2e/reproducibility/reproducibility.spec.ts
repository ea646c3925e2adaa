import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { writeWorkspace, type Circumstances } from './write-workspace';

const usual: Circumstances = {
  place: 'a-',
  umask: 0o022,
  timeZone: 'UTC',
  locale: 'C',
  order: 'forwards',
  modified: new Date('2026-01-01T00:00:00Z'),
};

const program = join(__dirname, '../../packages/uffa/dist/cli/bin.js');
const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

describe('an archive is the same bytes', () => {
  const expected = hashes(usual);

  it.each<[string, Partial<Circumstances>]>([
    ['at another path', { place: 'another place ü-' }],
    ["under another user's umask", { umask: 0o077 }],
    ['west of Greenwich', { timeZone: 'America/Caracas' }],
    ['in a time zone of half hours', { timeZone: 'Asia/Kathmandu' }],
    ['in a locale that sorts and folds case otherwise', { locale: 'tr_TR.UTF-8' }],
    ['of files that were made in another order', { order: 'backwards' }],
    ['of files of another age', { modified: new Date('1999-12-31T23:59:59Z') }],
  ])('%s', (_, difference) => {
    expect(hashes({ ...usual, ...difference })).toEqual(expected);
  });
});

/** Packages a workspace of its own with the built program; SHA-256 of each archive. */
function hashes(circumstances: Circumstances): Readonly<Record<string, string>> {
  const root = writeWorkspace(circumstances);
  roots.push(root);
  const umask = circumstances.umask.toString(8);
  execFileSync('sh', ['-c', `umask ${umask} && exec "$0" "$@"`, process.execPath, program, 'package'], {
    cwd: root,
    env: {
      ...process.env,
      TZ: circumstances.timeZone,
      LANG: circumstances.locale,
      LC_ALL: circumstances.locale,
    },
    stdio: 'pipe',
  });
  return Object.fromEntries(
    ['shop-front', 'shop-service', 'shop-site'].map((name) => {
      const archive = readFileSync(join(root, 'client-extensions', name, 'dist', `${name}.zip`));
      return [name, createHash('sha256').update(archive).digest('hex')];
    }),
  );
}
