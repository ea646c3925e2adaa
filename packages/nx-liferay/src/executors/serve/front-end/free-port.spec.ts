import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, isFree, type PortFiles } from './free-port';

function portFiles(): PortFiles {
  const directory = mkdtempSync(join(tmpdir(), 'port-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return { port: join(directory, 'port'), ports: join(directory, 'ports') };
}

async function taken(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

it('is the one that the project had, if it is free, and else the next that is', async () => {
  const files = portFiles();
  const first = await taken();
  expect(await isFree(first)).toBe(false);
  const { port, release } = await freePort(files, first);
  expect(port).toBeGreaterThan(first);
  release();
  expect(await freePort(files, first)).toMatchObject({ port });
  writeFileSync(files.port, String(first));
  expect(await freePort(files, port)).not.toMatchObject({ port: first });
});

it('is another one for each project that looks at the same time, until the server of one listens', async () => {
  const { ports } = portFiles();
  const records = Array.from({ length: 5 }, () => portFiles().port);
  const held = await Promise.all(records.map((port) => freePort({ port, ports }, 40_000)));
  expect(new Set(held.map(({ port }) => port)).size).toBe(5);
  held.forEach(({ release }) => release());
  expect(readdirSync(ports)).toEqual([]);
});

it('ignores a record that is not a port', async () => {
  const files = portFiles();
  writeFileSync(files.port, '80\n');
  expect((await freePort(files, 40_000)).port).toBeGreaterThanOrEqual(40_000);
});
