import { elementSource, type SourceConfig } from './element-source';
import {
  PLUGIN_DIRECTORY,
  serveEnvironment,
  type ServeEnvironment,
  type Variables,
} from './serve-environment';

export interface LiferayOptions {
  /**
   * The file that defines each element, by the element's key in client-extension.yaml. By default the input of the build
   * that has this name, or the only one.
   */
  readonly entries?: Readonly<Record<string, string>>;
}

interface ServerOptions {
  readonly cors?: unknown;
}

interface ResolvedConfig extends SourceConfig {
  readonly plugins: readonly { readonly name: string }[];
}

/** What the plugin changes of Vite's configuration. */
interface ServedConfig {
  readonly server?: {
    readonly port: number;
    readonly strictPort: true;
    readonly origin: string;
    readonly host?: string;
    readonly cors?: { readonly origin: (string | RegExp)[] };
  };
}

/** A plugin for Vite; its parts are called by Vite. */
export interface LiferayPlugin {
  readonly name: string;
  readonly apply: 'serve';
  readonly config: (config: { readonly server?: ServerOptions }) => ServedConfig;
  readonly configResolved: (config: ResolvedConfig) => void;
  readonly resolveId: (source: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

/** What Vite itself allows to load from its server. */
const LOCAL_ORIGINS = /^https?:\/\/(?:(?:[^:]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** A prefix that Vite and Rollup leave to the plugin. */
const PREFIX = '\0nx-liferay:';

/** Vite's part of `serve`. @param variables those that `serve` gives the process, if that has started it */
export function elementPlugin({ entries = {} }: LiferayOptions, variables: Variables): LiferayPlugin {
  let resolved: ResolvedConfig | undefined;
  return {
    name: 'nx-liferay',
    apply: 'serve',
    config: ({ server }) => servedConfig(server, serveEnvironment(variables)),
    configResolved: (config) => {
      resolved = config;
    },
    resolveId: (source) => {
      const [path = ''] = source.split('?');
      if (!path.startsWith(PLUGIN_DIRECTORY) || !path.endsWith('.js')) return undefined;
      return PREFIX + decodeURIComponent(path.slice(PLUGIN_DIRECTORY.length, -'.js'.length));
    },
    load: (id) => {
      if (!id.startsWith(PREFIX) || resolved === undefined) return undefined;
      return elementModule(elementSource(id.slice(PREFIX.length), resolved, entries), resolved);
    },
  };
}

function servedConfig({ cors }: ServerOptions = {}, environment: ServeEnvironment | undefined): ServedConfig {
  if (environment === undefined) return {};
  const { port, origin, portalOrigin } = environment;
  const { hostname } = new URL(origin);
  return {
    server: {
      port,
      strictPort: true,
      // Addresses of images and fonts in scripts and styles: the page is not this server's.
      origin,
      ...(hostname === 'localhost' ? {} : { host: hostname }),
      ...(cors === undefined ? { cors: { origin: [LOCAL_ORIGINS, portalOrigin] } } : {}),
    },
  };
}

/**
 * What the page loads. The portal adds `?t=` to this address, but not to that of the element's own module, which so
 * exists once. React's components are exchanged only if its runtime is there before the first of them.
 */
function elementModule(source: string, { plugins }: Pick<ResolvedConfig, 'plugins'>): string {
  const hasReact = plugins.some(({ name }) => name.startsWith('vite:react'));
  return [...(hasReact ? REACT_PREAMBLE : []), `await import(${JSON.stringify(source)});`, ''].join('\n');
}

const REACT_PREAMBLE = [
  "import { injectIntoGlobalHook } from '/@react-refresh';",
  'injectIntoGlobalHook(window);',
  'window.$RefreshReg$ = () => {};',
  'window.$RefreshSig$ = () => (type) => type;',
];
