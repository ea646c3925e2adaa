import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The parts of a portal that a microservice needs: the keys that tokens are signed with, and the routes. */
export class PortalStandIn {
  private constructor(private readonly server: Server) {}

  static async start(): Promise<PortalStandIn> {
    const server = createServer((_request, response) => {
      const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }];
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ keys }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PortalStandIn(server);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** Writes the routes of an OAuth application of a project below `<home>/routes/default`, as the portal does. */
  writeRoutes(home: string, project: string, application: string): void {
    const { port } = this.server.address() as AddressInfo;
    const routes = {
      'dxp/com.liferay.lxc.dxp.main.domain': `127.0.0.1:${port}`,
      'dxp/com.liferay.lxc.dxp.server.protocol': 'http',
      [`${project}/${application}.oauth2.jwks.uri`]: '/o/oauth2/jwks',
      [`${project}/${application}.oauth2.user.agent.client.id`]: 'id-1',
    };
    for (const [path, text] of Object.entries(routes)) {
      const file = join(home, 'routes/default', path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, `${text}\n`);
    }
  }

  /** A token of the kind that the portal signs. */
  token(claims: Readonly<Record<string, unknown>> = {}): string {
    const inAnHour = Math.floor(Date.now() / 1000) + 3600;
    const parts = [
      { alg: 'RS256', kid: 'k1', typ: 'at+jwt' },
      { client_id: 'id-1', exp: inAnHour, ...claims },
    ];
    const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
}
