import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { DownloadFault, UploadFault } from './faults';

/** A self-hosted remote cache of Nx, on loopback: `PUT` and `GET` of `/v1/cache/<hash>`. */
export class CacheServer {
  /** By hash, the bodies that were uploaded. */
  readonly stored = new Map<string, Buffer>();
  downloadFault: DownloadFault | undefined;
  uploadFault: UploadFault | undefined;

  private constructor(
    private readonly server: Server,
    private readonly token: string,
  ) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
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
    if (request.method !== 'PUT') await this.give(hash, response);
    else if (this.uploadFault === undefined) this.store(hash, await buffer(request), response);
    else await this.uploadFault(request, response);
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
    else if (this.downloadFault === undefined) response.writeHead(200).end(stored);
    else await this.downloadFault(stored, response);
  }
}
