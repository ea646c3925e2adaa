import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readText, readUffa } from 'uffa';

/** The type settings of an element, as the archive in a directory that a portal watches has them. */
export async function liveSettings(watched: string, name: string): Promise<ReadonlyMap<string, string>> {
  const { entries } = await readUffa(join(watched, `${name}.zip`));
  const config = entries.find(({ path }) => path === `${name}.client-extension-config.json`)!;
  const [members] = Object.values(
    JSON.parse(await readText(config.content)) as Record<string, { typeSettings: string[] }>,
  );
  return new Map(members!.typeSettings.map((line) => splitOnce(line)));
}

function splitOnce(line: string): [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** A portal's page with these elements, with the time that the portal adds to the addresses. */
export async function portalPage(watched: string, names: readonly string[]): Promise<string> {
  const elements = await Promise.all(
    names.map(async (name) => elementHtml(await liveSettings(watched, name))),
  );
  return `<!doctype html><html><head><link rel="icon" href="data:,">${elements.join('')}</html>`;
}

function elementHtml(settings: ReadonlyMap<string, string>): string {
  const tag = settings.get('htmlElementName') ?? '';
  const scripts = (settings.get('urls') ?? '')
    .split('\n')
    .map((url) => `<script src="${url}?t=1764000000000" type="module"></script>`);
  return `${scripts.join('')}<${tag}></${tag}>`;
}

/** Serves one page, which may change, under the name `localhost`. */
export async function servePage(
  html: () => string,
): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}
