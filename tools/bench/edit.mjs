import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { pairwise, wallOf } from './measure.mjs';

const repository = join(import.meta.dirname, '../..');
const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');
const vite = join(repository, 'node_modules/vite/bin/vite.js');

/** How often each edit is measured. */
const ROUNDS = 7;

const sources = {
  'package.json':
    '{"name": "list", "private": true, "type": "module", "scripts": {"build": "vite build", "start": "vite"}}',
  'client-extension.yaml': `assemble: [{from: build/static, into: static}]
list: {type: customElement, htmlElementName: list-element, urls: ['*.js'], useESM: true}
`,
  'vite.config.js': `import react from '@vitejs/plugin-react';
export default {
  plugins: [react()],
  // Two servers of one project would take each other's packages away.
  cacheDir: process.env.BENCH_CACHE ?? '.vite',
  build: { outDir: 'build/static', rolldownOptions: { input: { list: 'src/main.jsx' }, output: { entryFileNames: '[name].js' } } },
};
`,
  'index.html':
    '<!doctype html><list-element></list-element><script type="module" src="/src/main.jsx"></script>',
  'src/main.jsx': `import { createRoot } from 'react-dom/client';
import { Label } from './label';
class ListElement extends HTMLElement {
  connectedCallback() { createRoot(this).render(<Label />); }
}
if (!customElements.get('list-element')) customElements.define('list-element', ListElement);
`,
  'src/label.jsx': label('begun'),
};

function label(text) {
  return `export function Label() {\n  return <p>${text}</p>;\n}\n`;
}

/** From the save of a source that Vite builds or serves to what shows it, against the same without the plugin. */
export async function editRows(directory) {
  return [
    await builtEdit(workspaceAt(join(directory, 'built'))),
    await servedEdit(workspaceAt(join(directory, 'served'))),
  ];
}

function workspaceAt(root) {
  const files = {
    'package.json': '{"name": "bench", "private": true}',
    'nx.json': '{"plugins": ["nx-liferay"], "analytics": false, "neverConnectToCloud": true}',
    '.gitignore': 'node_modules\ndist\nbuild\n.nx\n.vite*\n',
    ...Object.fromEntries(Object.entries(sources).map(([path, text]) => [`list/${path}`, text])),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, 'bundles/osgi/client-extensions'), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** The build that `nx preview` runs through Nx, and the reload of the page, against the build alone. */
async function builtEdit(root) {
  const preview = startNx(root, ['preview', 'list']);
  try {
    const [address] = await preview.prints(/http:\/\/127\.0\.0\.1:\d+/);
    // The first look after the watch has begun.
    await sleep(1500);
    let round = 0;
    const times = await pairwise(
      ROUNDS,
      () => saveToEvent(root, address, round++),
      () => Promise.resolve(wallOf('npm', ['run', 'build'], { cwd: join(root, 'list') }).wall),
    );
    return cells('preview: save to event, Vite', times, '<= the build + 500 ms');
  } finally {
    await preview.stop();
  }
}

function saveToEvent(root, address, round) {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/__preview/events`, (response) => {
      const started = performance.now();
      writeFileSync(join(root, 'list/src/label.jsx'), label(`built ${round}`));
      response.on('data', (chunk) => {
        if (!chunk.toString().includes('"kind":"reload"')) return;
        resolve(performance.now() - started);
        request.destroy();
      });
    });
    request.on('error', (error) => {
      if (error.code !== 'ECONNRESET') reject(error);
    });
  });
}

/** A hot update on a page of another origin through `nx serve`, against Vite's own page. */
async function servedEdit(root) {
  let html = '';
  const portal = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html),
  );
  await new Promise((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${portal.address().port}`;
  const served = startNx(root, ['serve', 'list', `--portalOrigin=${origin}`]);
  const alone = start(root, process.execPath, [vite, '--port=5999', '--strictPort'], join(root, 'list'), {
    BENCH_CACHE: '.vite-alone',
  });
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  });
  try {
    const [, url] = await served.prints(/loads from (\S+)/);
    html = `<!doctype html><script src="${url}" type="module"></script><list-element></list-element>`;
    await alone.prints(/localhost:/);
    const pages = {
      ours: await loaded(browser, origin),
      baseline: await loaded(browser, 'http://localhost:5999'),
    };
    let round = 0;
    const edit = (page) => saveToText(root, page, `served ${round++}`);
    const times = await pairwise(
      ROUNDS,
      () => edit(pages.ours),
      () => edit(pages.baseline),
    );
    return cells('serve: save to hot update, Vite', times, '<= Vite alone + 300 ms');
  } finally {
    await browser.close();
    await Promise.all([served.stop(), alone.stop()]);
    portal.close();
  }
}

/** Vite may bundle packages that it has just met, and then loads the page once more. */
async function loaded(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForSelector('list-element p');
  await sleep(1500);
  await page.goto(url);
  await page.waitForSelector('list-element p');
  return page;
}

async function saveToText(root, page, text) {
  // Nobody saves twice at once, and what watches files takes that for one change.
  await sleep(300);
  const started = performance.now();
  writeFileSync(join(root, 'list/src/label.jsx'), label(text));
  // By time: a page behind another one draws no frames.
  const isShown = `document.querySelector('list-element p')?.textContent === '${text}'`;
  await page.waitForFunction(isShown, undefined, { polling: 5 });
  return performance.now() - started;
}

function startNx(root, args) {
  return start(root, process.execPath, [nx, ...args], root);
}

/** Starts a program in a process group of its own. */
function start(root, program, args, cwd, environment = {}) {
  const state = {
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx/data'),
  };
  const env = {
    ...process.env,
    ...state,
    CI: 'true',
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NO_COLOR: '1',
    ...environment,
  };
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk.toString()));
  return {
    prints: async (pattern) => {
      for (;;) {
        const found = pattern.exec(printed);
        if (found !== null) return found;
        if (child.exitCode !== null) throw new Error(printed);
        await sleep(50);
      }
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      process.kill(-child.pid, 'SIGINT');
      await once(child, 'exit');
    },
  };
}

function cells(what, { ours, baseline }, aim) {
  return {
    what,
    ours: `${Math.round(ours)} ms`,
    baseline: `${Math.round(baseline)} ms`,
    ratio: (ours / baseline).toFixed(2),
    aim,
  };
}
