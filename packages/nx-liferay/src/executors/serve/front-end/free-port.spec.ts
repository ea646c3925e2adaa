import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, isFree } from './free-port';

function record(): string {
  const directory = mkdtempSync(join(tmpdir(), 'port-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return join(directory, 'port');
}

async function taken(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

it('is the one that the project had, if it is free, and else the next that is', async () => {
  const file = record();
  const first = await taken();
  expect(await isFree(first)).toBe(false);
  const port = await freePort(file, first);
  expect(port).toBeGreaterThan(first);
  expect(await freePort(file, first)).toBe(port);
  writeFileSync(file, String(first));
  expect(await freePort(file, port)).not.toBe(first);
});

it('ignores a record that is not a port', async () => {
  const file = record();
  writeFileSync(file, '80\n');
  expect(await freePort(file, 40_000)).toBeGreaterThanOrEqual(40_000);
});
