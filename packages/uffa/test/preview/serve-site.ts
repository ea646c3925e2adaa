import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { portalResource, renderIndex, renderPage, renderShell } from '../../src/preview/page/page';
import type { PageReport, PreviewEvent } from '../../src/preview/page/messages';
import { routes } from '../../src/preview/page/routes';
import { switchesOf } from '../../src/preview/page/switches';
import type { PreviewSite, ReadPackageFile } from '../../src/preview/site/site';
import { openEntry } from '../../src/zip/write/open-entry';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** A site that is served for a test. */
export interface ServedSite {
  readonly origin: string;
  /** What pages have reported since. */
  readonly reports: PageReport[];
  readonly close: () => void;
}

export interface ServedWith {
  readonly site: PreviewSite;
  /** Scripts for browsers by their names. */
  readonly scripts: Readonly<Record<string, string>>;
  readonly readPackageFile: ReadPackageFile;
  /** What becomes of each HTML page before it is sent. */
  readonly change?: (html: string) => string;
  /** What each listener is told, and told again when it connects again. */
  readonly events?: readonly PreviewEvent[];
  /** Pages of the test's own, by their paths. */
  readonly pages?: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** Serves a site on a free port of this machine, with the least that its pages need. */
export async function serveSite(with_: ServedWith): Promise<ServedSite> {
  const reports: PageReport[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname === routes.report) reports.push(JSON.parse(await text(request)) as PageReport);
      const { status = 200, type, body } = (await answer(url, with_)) ?? notFound(url.pathname);
      response.writeHead(status, { 'content-type': type }).end(body);
    })();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, reports, close: () => close(server) };
}

function close(server: Server): void {
  server.close();
  server.closeAllConnections();
}

function notFound(path: string): Answer {
  return { status: path.startsWith('/o/c/') ? 501 : 404, type: 'text/plain', body: '' };
}

async function answer(url: URL, served: ServedWith): Promise<Answer | undefined> {
  const { site, scripts, readPackageFile, change = (html: string) => html } = served;
  const switches = switchesOf(url.searchParams);
  const { pathname } = url;
  const html = (text: string | undefined) => text && { type: 'text/html; charset=utf-8', body: change(text) };
  const own = served.pages?.[pathname];
  if (own !== undefined) return { type: 'text/html; charset=utf-8', body: own };
  if (pathname === routes.index) return html(renderIndex(site, [])) || undefined;
  if (pathname.startsWith(routes.page))
    return html(renderPage(site, pathname.slice(routes.page.length), switches)?.html) || undefined;
  if (pathname.startsWith(routes.shell))
    return html(renderShell(site, pathname.slice(routes.shell.length), switches)) || undefined;
  if (pathname === routes.events) {
    const told = (served.events ?? []).map((event) => `data: ${JSON.stringify(event)}\n\n`);
    return { type: 'text/event-stream', body: `: listening\n\n${told.join('')}` };
  }
  if (pathname === routes.report) return { type: 'text/plain', body: '' };
  if (pathname.startsWith(routes.script)) {
    const script = scripts[pathname.slice(routes.script.length).replace(/\.js$/, '')];
    return script === undefined ? undefined : { type: 'text/javascript', body: script };
  }
  return (await fileOf(site, pathname)) ?? (await portalResource(site, pathname, switches, readPackageFile));
}

async function fileOf({ projects }: PreviewSite, pathname: string): Promise<Answer | undefined> {
  for (const { contextPath, files } of projects) {
    const file = pathname.startsWith(`${contextPath}/`)
      ? files.get(pathname.slice(contextPath.length + 1))
      : undefined;
    if (file !== undefined) {
      const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
      return { type, body: await text(await openEntry(file.content)) };
    }
  }
  return undefined;
}
