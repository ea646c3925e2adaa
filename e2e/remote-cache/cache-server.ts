import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** What the server does to the answer of a download, or to every request. */
export type Fault = (stored: Buffer, response: ServerResponse) => Promise<void> | void;

export const faults = {
  'an error of its own': (_, response) => void response.writeHead(500).end('out of order'),
  'no permission': (_, response) => void response.writeHead(403).end('forbidden'),
  'a connection that breaks in the middle': (stored, response) => {
    response.writeHead(200, { 'Content-Length': stored.length });
    response.write(stored.subarray(0, stored.length / 2), () => response.destroy());
  },
  'half of the archive as if it were all': (stored, response) =>
    void response.writeHead(200).end(stored.subarray(0, stored.length / 2)),
  'an empty body': (_, response) => void response.writeHead(200).end(),
  'something else than an archive': (_, response) => void response.writeHead(200).end('<html></html>'),
  'flipped bits': (stored, response) => {
    const corrupt = Buffer.from(stored);
    for (let at = 600; at < corrupt.length; at += 997) corrupt.writeUInt8(corrupt.readUInt8(at) ^ 0xff, at);
    response.writeHead(200).end(corrupt);
  },
  'a slow answer': async (stored, response) => {
    await setTimeout(1000);
    response.writeHead(200).end(stored);
  },
} satisfies Record<string, Fault>;

/** A self-hosted remote cache of Nx, on loopback: `PUT` and `GET` of `/v1/cache/<hash>`. */
export class CacheServer {
  /** By hash, the bodies that were uploaded. */
  readonly stored = new Map<string, Buffer>();
  /** Of downloads and uploads, in order: `GET 200`, `PUT 409` ... */
  readonly answers: string[] = [];
  fault: Fault | undefined;

  private constructor(
    private readonly server: Server,
    private readonly token: string,
  ) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      response.on('close', () => this.answers.push(`${request.method ?? ''} ${String(response.statusCode)}`));
      void this.answer(request, response);
    });
  }

  static async start(token: string): Promise<CacheServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new CacheServer(server, token);
  }

  /** What Nx has to be told to use it. */
  get environment(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo;
    return {
      NX_SELF_HOSTED_REMOTE_CACHE_SERVER: `http://127.0.0.1:${String(port)}`,
      NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN: this.token,
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const hash = /^\/v1\/cache\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
    if (request.headers.authorization !== `Bearer ${this.token}`) {
      response.writeHead(401, { 'Content-Type': 'text/plain' }).end('bad token');
      return;
    }
    if (request.method === 'PUT') this.store(hash, await buffer(request), response);
    else await this.give(hash, response);
  }

  private store(hash: string, body: Buffer, response: ServerResponse): void {
    if (this.stored.has(hash)) {
      response.writeHead(409).end('exists');
      return;
    }
    this.stored.set(hash, body);
    response.writeHead(200).end();
  }

  private async give(hash: string, response: ServerResponse): Promise<void> {
    const stored = this.stored.get(hash);
    if (stored === undefined) response.writeHead(404).end();
    else if (this.fault === undefined) response.writeHead(200).end(stored);
    else await this.fault(stored, response);
  }
}
