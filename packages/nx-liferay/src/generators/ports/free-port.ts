/** The ports that a local Liferay listens on: HTTP, shutdown, debugger, Gogo shell, search engine. */
const portsOfLiferay: ReadonlySet<number> = new Set([8000, 8005, 8080, 9200, 9201, 9300, 11311]);

/** Whether this port is taken on a developer's machine that runs Liferay and the workspace's other projects. */
export function isTaken(port: number, used: ReadonlySet<number>): boolean {
  return portsOfLiferay.has(port) || used.has(port);
}

/** The first free port from `start` on: the same for the same workspace, whatever runs on this machine just now. */
export function freePort(start: number, used: ReadonlySet<number>): number {
  let port = start;
  while (isTaken(port, used)) port += 1;
  return port;
}
