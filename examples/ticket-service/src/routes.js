import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads the directories that Liferay writes its routes into: a file for each setting, its name the key, its text the
 * value. A directory that is missing gives nothing.
 */
export async function readRoutes(directories) {
  const routes = new Map();
  for (const directory of directories) {
    for (const name of await namesIn(directory)) {
      routes.set(name, (await readFile(join(directory, name), 'utf8')).trim());
    }
  }
  return routes;
}

/** Where the portal is, as its routes say. */
export function portalURL(routes) {
  const protocol = routes.get('com.liferay.lxc.dxp.server.protocol') ?? 'http';
  const domain = routes.get('com.liferay.lxc.dxp.main.domain') ?? 'localhost:8080';
  return new URL(`${protocol}://${domain}`);
}

async function namesIn(directory) {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}
