import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { holdPort } from 'uffa/delivery';

/** What a browser may mean by `localhost`. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** Where a project's port is remembered, and where those of all projects are held. */
export interface PortFiles {
  /** The file with the port that the project had the last time. */
  readonly port: string;
  /** The directory of the locks of ports. */
  readonly ports: string;
}

/** A port that no other project of the workspace gets, until it is released. */
export interface HeldPort {
  readonly port: number;
  readonly release: () => void;
}

/**
 * A free port for a project, the one that it had the last time if possible, so that open pages find it again.
 *
 * @param first where the search begins otherwise
 * @throws Error where none of 200 is free, and the file system's error
 */
export async function freePort({ port: record, ports }: PortFiles, first: number): Promise<HeldPort> {
  const last = recorded(record);
  const candidates = [
    ...(last === undefined ? [] : [last]),
    ...Array.from({ length: 200 }, (_, i) => first + i),
  ];
  for (const port of candidates) {
    const release = holdPort(ports, port);
    if (release === undefined) continue;
    if (await isFree(port)) {
      writeFileSync(record, `${port}\n`);
      return { port, release };
    }
    release();
  }
  throw new Error(`No port from ${first} to ${first + 199} is free.`);
}

/** Whether nobody listens on a port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of LOOPBACK) {
    const server = createServer();
    try {
      server.listen({ port, host, exclusive: true });
      await once(server, 'listening');
    } catch (error) {
      // A machine without this family of addresses has nobody listening there.
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') return false;
    } finally {
      server.close();
    }
  }
  return true;
}

function recorded(record: string): number | undefined {
  try {
    const port = Number(readFileSync(record, 'utf8'));
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}
