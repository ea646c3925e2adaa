import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { packPackages } from './pack-packages';

/** A registry on this machine that has the packed packages, as if they were published. */
export interface LoopbackRegistry {
  /** The value of `npm_config_registry`, for npm and the programs that it starts. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Packs both packages and serves them to npm. */
export async function startLoopbackRegistry(): Promise<LoopbackRegistry> {
  const directory = mkdtempSync(join(tmpdir(), 'tarballs-'));
  try {
    return await serve(packPackages(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Serves tarballs; requests for other packages are redirected to the registry that npm is configured for. */
async function serve(tarballs: readonly string[]): Promise<LoopbackRegistry> {
  const upstream = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8', stdio: 'pipe' });
  const served = new Map(tarballs.map((file) => [`/${basename(file)}`, readFileSync(file)]));
  const server = createServer(({ url = '/' }, response) => {
    const tarball = served.get(url);
    const document = tarball === undefined ? documents.get(url) : undefined;
    if (tarball !== undefined) response.end(tarball);
    else if (document !== undefined) response.setHeader('content-type', 'application/json').end(document);
    else response.writeHead(302, { location: upstream.trim().replace(/\/$/, '') + url }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const documents = new Map(tarballs.map((file) => packageDocument(file, address)));
  return {
    address,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The answer of a registry about a package with one version, by its path. */
function packageDocument(file: string, address: string): readonly [path: string, json: string] {
  const manifest = manifestIn(file);
  const dist = {
    tarball: `${address}/${basename(file)}`,
    integrity: `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`,
  };
  const document = {
    name: manifest.name,
    'dist-tags': { latest: manifest.version },
    versions: { [manifest.version]: { ...manifest, dist } },
  };
  return [`/${manifest.name}`, JSON.stringify(document)];
}

function manifestIn(tarball: string): { readonly name: string; readonly version: string } {
  const text = execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' });
  return JSON.parse(text) as { readonly name: string; readonly version: string };
}
