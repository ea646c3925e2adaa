import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromium } from '../generators/chromium';
import { freePort } from '../workspace/free-port';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { Page } from './browser';
import { portalPage, servePage } from './portal-page';
import { runOf } from './run-serve';

const MINUTES = 60_000;
const PROJECT = 'client-extensions/list';

/** A development server that a project names in its script, with all that docs/serve.md asks the user to write. */
interface ServerCase {
  readonly name: string;
  /** Makes the workspace with the project, its packages installed. */
  readonly workspace: () => NxWorkspace;
  /** A source of the element, and what is edited there. */
  readonly source: string;
  readonly edit: readonly [before: string, after: string];
}

/** An element that somebody has written without any framework. */
const element = `
class ListElement extends HTMLElement {
  connectedCallback() { this.textContent = 'You are not signed in.'; }
}
if (!customElements.get('list-element')) customElements.define('list-element', ListElement);
`;

const manifest = `assemble: [{from: build/static, into: static}]
list: {type: customElement, htmlElementName: list-element, urls: [main.js], useESM: true}
`;

const edit = ['You are not signed in.', 'You are not signed in any more.'] as const;

function plainProject(
  packages: readonly string[],
  scripts: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): ServerCase['workspace'] {
  return () => {
    const targets = { serve: { options: { entry: ['main.js'] } } };
    const manifests = {
      'package.json': JSON.stringify({ name: 'list', private: true, scripts }),
      'project.json': JSON.stringify({ name: 'list', targets }),
      'client-extension.yaml': manifest,
    };
    const all = Object.entries({ ...manifests, ...files });
    const workspace = NxWorkspace.link(
      Object.fromEntries(all.map(([path, text]) => [`${PROJECT}/${path}`, text])),
    );
    workspace.below(PROJECT).npm('install', ...packages);
    runInstallScripts(workspace.below(PROJECT));
    return workspace;
  };
}

/** The packed packages, below a directory that is removed after the test. */
function packed(): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'packed-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return packPackages(directory);
}

/** esbuild puts its program in place after it is installed. */
function runInstallScripts(project: NxWorkspace): void {
  project.shell(
    'for script in node_modules/esbuild/install.js; do [ ! -f "$script" ] || node "$script"; done',
  );
}

const esbuild: ServerCase = {
  name: 'esbuild',
  workspace: plainProject(
    ['esbuild'],
    {
      build: 'esbuild src/main.js --bundle --format=esm --define:DEV=false --outdir=build/static',
      start:
        'esbuild src/main.js --bundle --format=esm --define:DEV=true --outdir=build/dev --servedir=build/dev --watch --cors-origin=*',
    },
    {
      'src/main.js': `${element}
if (DEV) new EventSource(new URL('/esbuild', import.meta.url)).addEventListener('change', () => location.reload());
`,
    },
  ),
  source: 'src/main.js',
  edit,
};

const webpack: ServerCase = {
  name: 'webpack',
  workspace: plainProject(
    ['webpack', 'webpack-cli', 'webpack-dev-server'],
    { build: 'webpack --mode=production', start: 'webpack serve --mode=development' },
    {
      'src/main.js': element,
      'webpack.config.js': `
const { join } = require('node:path');
module.exports = {
  entry: './src/main.js',
  output: { path: join(__dirname, 'build/static'), filename: 'main.js' },
  devServer: { headers: { 'Access-Control-Allow-Origin': '*' } },
};
`,
    },
  ),
  source: 'src/main.js',
  edit,
};

const angular: ServerCase = {
  name: 'Angular',
  workspace: () => {
    const workspace = NxWorkspace.install({ nx: '^23.0.0', packages: packed(), files: {} });
    const options = ['--type=customElement', '--framework=angular', '--skipInstall', '--skipFormat'];
    const { status, output } = workspace.nx(['g', 'nx-liferay:client-extension', PROJECT, ...options]);
    expect(status, output).toBe(0);
    workspace.npm('install');
    runInstallScripts(workspace);
    return workspace;
  },
  source: 'src/widget.ts',
  edit,
};

/** esbuild is installed in seconds; `npm run test:servers` has all. */
const servers = process.env['SERVERS'] === 'all' ? [esbuild, webpack, angular] : [esbuild];

describe.skipIf(chromium === undefined || process.platform === 'win32').each(servers)(
  'a development server of $name',
  ({ workspace: make, source, edit: [before, after] }) => {
    it(
      'is started by nx serve, and a page of the portal shows an edit',
      async () => {
        const workspace = make();
        onTestFinished(() => workspace.dispose());
        const watched = join(workspace.root, 'bundles/osgi/client-extensions');
        mkdirSync(watched, { recursive: true });
        let html = '';
        const { origin, server } = await servePage(() => html);
        onTestFinished(() => void server.close());
        const run = await served(workspace, origin);
        html = await portalPage(watched, ['list']);
        const page = await Page.open(chromium!);
        onTestFinished(() => page.close());
        await page.load(origin);
        const shown = (text: string) => `document.body.innerText.includes(${JSON.stringify(text)})`;
        await page.until(shown(before), true);
        const file = join(workspace.root, PROJECT, source);
        writeFileSync(file, readFileSync(file, 'utf8').replace(before, after));
        await page.until(shown(after), true);
        await run.stop();
        expect(readdirSync(watched)).toEqual([]);
      },
      5 * MINUTES,
    );
  },
);

/** Starts `nx serve`, and waits until the portal would have the live archive. */
async function served(
  workspace: NxWorkspace,
  portalOrigin: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  // Other tests look for a free port at the same time, and begin where this one would.
  const port = await freePort();
  const run = runOf(workspace.start(['serve', 'list', `--portalOrigin=${portalOrigin}`, `--port=${port}`]));
  const { pid } = run.process;
  const stop = async () => {
    if (run.process.exitCode === null && pid !== undefined) process.kill(-pid, 'SIGINT');
    await run.ended;
  };
  onTestFinished(stop);
  await run.prints(' is live:');
  return { stop };
}
