/** How `serve` tells the development server that it starts where it is to listen, and who loads from it. */
export interface ServeEnvironment {
  readonly port: number;
  /** What the addresses of its files begin with, such as `http://localhost:5173`. */
  readonly origin: string;
  /** Where the portal's pages come from, such as `http://localhost:8080`. */
  readonly portalOrigin: string;
}

export type Variables = Readonly<Record<string, string | undefined>>;

/** As variables; `PORT` is what many other servers read. */
export function serveVariables({ port, origin, portalOrigin }: ServeEnvironment): Variables {
  return {
    PORT: String(port),
    NX_LIFERAY_SERVE_ORIGIN: origin,
    NX_LIFERAY_PORTAL_ORIGIN: portalOrigin,
  };
}

/** From variables; undefined in a server that `serve` has not started. */
export function serveEnvironment(variables: Variables): ServeEnvironment | undefined {
  const { PORT: port, NX_LIFERAY_SERVE_ORIGIN: origin, NX_LIFERAY_PORTAL_ORIGIN: portalOrigin } = variables;
  if (port === undefined || origin === undefined || portalOrigin === undefined) return undefined;
  return { port: Number(port), origin, portalOrigin };
}

/** The path under which the plugin for Vite serves an element. */
export function pluginPath(id: string): string {
  return `${PLUGIN_DIRECTORY}${encodeURIComponent(id)}.js`;
}

export const PLUGIN_DIRECTORY = '/@nx-liferay/';
