import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeBusyDirectory } from './remove-busy-directory.mjs';

const WRITER = `
const { mkdirSync, writeFileSync } = require('node:fs');
const end = Date.now() + 1500;
let files = 0;
const write = () => {
  mkdirSync(process.argv[1] + '/a/b', { recursive: true });
  for (let n = 0; n < 50; n++) writeFileSync(process.argv[1] + '/a/b/' + files++, '');
};
write();
process.stdout.write('writing');
while (Date.now() < end) try { write(); } catch {}
`;

it('removes a directory in which a program goes on writing for a while', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'busy-'));
  const writer = spawn(process.execPath, ['-e', WRITER, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(writer, 'exit');
  await once(writer.stdout, 'data');
  removeBusyDirectory(directory);
  await ended;
  removeBusyDirectory(directory);
  expect(existsSync(directory)).toBe(false);
});
