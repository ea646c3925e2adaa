import {
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import type fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, it } from 'vitest';

import { recordFileAccess } from './record-file-access';

const root = mkdtempSync(join(tmpdir(), 'record-'));
const file = join(root, 'a.txt');
mkdirSync(join(root, 'directory'));
writeFileSync(file, 'text');
const required = createRequire(__filename)('node:fs') as typeof fs;

afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each<[string, string, () => unknown]>([
  ['readFileSync', 'a.txt read', () => readFileSync(file)],
  ['readFileSync of who required it', 'a.txt read', () => required.readFileSync(file)],
  ['readFile as a promise', 'a.txt read', () => readFile(file)],
  ['readFile with a callback', 'a.txt read', () => new Promise((done) => required.readFile(file, done))],
  ['a handle', 'a.txt read', async () => (await open(file)).close()],
  ['a stream', 'a.txt read', () => createReadStream(file).toArray()],
  ['readdirSync', 'directory list', () => readdirSync(join(root, 'directory'))],
  [
    'statSync of what is not there',
    'none probe',
    () => statSync(join(root, 'none'), { throwIfNoEntry: false }),
  ],
  ['stat as a promise', 'a.txt probe', () => stat(file)],
])('sees %s', async (_, expected, look) => {
  const accesses = await recordFileAccess(root, look);
  expect(accesses.map(({ path, kind }) => `${path} ${kind}`)).toContain(expected);
});

it('sees neither what is written nor what lies elsewhere', async () => {
  const write = async () => {
    await (await open(join(root, 'b.txt'), 'w')).close();
    readFileSync(__filename);
  };
  expect(await recordFileAccess(root, write)).toEqual([]);
});

it('sees nothing after its end', async () => {
  const accesses = await recordFileAccess(root, () => undefined);
  readFileSync(file);
  expect(accesses).toEqual([]);
});
