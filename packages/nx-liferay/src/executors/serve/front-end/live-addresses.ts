import type { LiveScripts } from 'uffa/delivery';
import { pluginPath, type ServeEnvironment } from '../../../vite/serve-environment';
import type { LiveSchema } from '../serve-schema';

/** The Liferay of a developer, where nobody says otherwise. */
const PORTAL = 'http://localhost:8080';

/** Where the search for a free port begins: where Vite's does. */
export const FIRST_PORT = 5173;

/** Where a development server is, and for whom. */
export function serveAt(
  port: number,
  { host = 'localhost', https = false, portalOrigin = PORTAL }: LiveSchema,
): ServeEnvironment {
  const origin = new URL(`${https ? 'https' : 'http'}://${host}:${port}`).origin;
  return { port, origin, portalOrigin: new URL(portalOrigin).origin };
}

/** The addresses of an element: those of its own server, or the one that the plugin for Vite has for it. */
export function elementUrls(
  id: string,
  origin: string,
  entry: readonly string[] | undefined,
): readonly string[] {
  const paths = entry?.map((path) => path.replaceAll('{id}', encodeURIComponent(id))) ?? [pluginPath(id)];
  return paths.map((path) => new URL(path, `${origin}/`).href);
}

/** What the live archive has for each element. */
export function liveScripts(
  ids: readonly string[],
  origin: string,
  { entry, injectsCss = entry === undefined }: LiveSchema,
): LiveScripts {
  return new Map(
    ids.map((id) => [id, { urls: elementUrls(id, origin, entry), bringsStyles: injectsCss }] as const),
  );
}
