import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as vite from 'vite';
import { elementPlugin, type LiferayOptions } from './element-plugin';
import { serveVariables } from './serve-environment';
import { withElementPlugin } from './with-element-plugin';

const nodeModules = join(__dirname, '../../../../node_modules');
const variables = serveVariables({
  port: 5199,
  origin: 'http://localhost:5199',
  portalOrigin: 'http://portal.test:8080',
});

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'vite-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ 'package.json': '{"type": "module"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(nodeModules, join(root, 'node_modules'));
  return root;
}

/** A server of the project's Vite that does not listen. */
async function server(
  files: Readonly<Record<string, string>>,
  config: vite.InlineConfig,
  options: LiferayOptions = {},
): Promise<vite.ViteDevServer> {
  const root = project(files);
  const plugin: vite.Plugin = elementPlugin(options, variables);
  const made = await vite.createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(root, 'cache'),
    optimizeDeps: { noDiscovery: true },
    ...config,
    plugins: [...(config.plugins ?? []), plugin],
    server: { ...config.server, middlewareMode: true, ws: false },
  });
  onTestFinished(() => made.close());
  return made;
}

const served = async (made: vite.ViteDevServer, url = '/@nx-liferay/list.js') =>
  (await made.transformRequest(url))?.code.split('\n//# source')[0];

const files = { 'src/main.ts': 'export {};', 'src/other.ts': 'export {};' };
const importOf = (path: string) => `await import("${path}");\n`;

describe('the plugin for Vite', () => {
  it.each<[string, vite.BuildEnvironmentOptions, LiferayOptions]>([
    [
      'the input of its name',
      { rolldownOptions: { input: { other: 'src/other.ts', list: 'src/main.ts' } } },
      {},
    ],
    ['the only input', { rolldownOptions: { input: 'src/main.ts' } }, {}],
    ['the library', { lib: { entry: ['src/main.ts'], formats: ['es'] } }, {}],
    ['the script of index.html', {}, {}],
    [
      'what the user names',
      { rolldownOptions: { input: 'src/other.ts' } },
      { entries: { list: 'src/main.ts' } },
    ],
  ])('serves an element from %s', async (_, build, options) => {
    const page = { 'index.html': '<script>1</script><script type="module" src="/src/main.ts"></script>' };
    const made = await server({ ...files, ...page }, { build }, options);
    expect(await served(made)).toBe(importOf('/src/main.ts'));
  });

  it('says what to write where it does not know the source', async () => {
    const made = await server(files, {
      build: { rolldownOptions: { input: ['src/main.ts', 'src/other.ts'] } },
    });
    await expect(served(made)).rejects.toThrow(/which file defines list\. Name it/);
  });

  it("is under the same address when the portal adds its time, and leaves the element's own without one", async () => {
    const made = await server(files, { build: { rolldownOptions: { input: 'src/main.ts' } } });
    expect(await served(made, '/@nx-liferay/list.js?t=1764000000000')).toBe(importOf('/src/main.ts'));
  });

  it("sets up React's refresh before the element, where React is used", async () => {
    const { default: react } = await import('@vitejs/plugin-react');
    const build = { rolldownOptions: { input: 'src/main.ts' } };
    const code = await served(await server(files, { build, plugins: [react()] }));
    expect(code).toMatch(/^import \{ injectIntoGlobalHook \} from .\/@react-refresh.;\n/);
    expect(code?.endsWith(importOf('/src/main.ts'))).toBe(true);
    expect(code).toContain('window.$RefreshReg$ = ');
  });

  it('listens where serve says, strictly, and lets the portal load', async () => {
    const made = await server(files, { server: { port: 1, origin: 'http://localhost:1' } });
    expect(made.config.server).toMatchObject({
      port: 5199,
      strictPort: true,
      origin: 'http://localhost:5199',
      cors: { origin: [expect.any(RegExp), 'http://portal.test:8080'] },
    });
    expect((await server(files, { server: { cors: true } })).config.server.cors).toBe(true);
  });

  it('changes nothing of a server that serve has not started', () => {
    expect(elementPlugin({}, {}).config({})).toEqual({});
  });
});

describe('the configuration that serve starts Vite with', () => {
  const environment = { command: 'serve', mode: 'development' } as const;
  const load = (config: string) =>
    withElementPlugin(vite, environment, project({ 'vite.config.js': config }), variables);

  it("is the project's own, and the plugin", async () => {
    const config = await load(
      'export default ({ mode }) => ({ base: `/${mode}/`, plugins: [{ name: "own" }] });',
    );
    expect(config).toMatchObject({
      base: '/development/',
      plugins: [{ name: 'own' }, { name: 'nx-liferay' }],
    });
  });

  it('has the plugin once', async () => {
    const config = await load(
      'export default { plugins: [[Promise.resolve([{ name: "nx-liferay" }])], false] };',
    );
    expect(config.plugins).toHaveLength(2);
  });
});
