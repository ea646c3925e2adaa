import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pairwise, wallOf } from './measure.mjs';

const repository = join(import.meta.dirname, '../..');
const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');

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
  build: { outDir: 'build/static', rolldownOptions: { input: { list: 'src/main.jsx' }, output: { entryFileNames: '[name].js' } } },
};
`,
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

/** From the save of a source that Vite builds to the event that makes its page load again, against the build alone. */
export async function editRows(directory) {
  return [await builtEdit(workspaceAt(directory))];
}

function workspaceAt(root) {
  const files = {
    'package.json': '{"name": "bench", "private": true}',
    'nx.json': '{"plugins": ["nx-liferay"], "analytics": false, "neverConnectToCloud": true}',
    '.gitignore': 'node_modules\ndist\nbuild\n.nx\n',
    ...Object.fromEntries(Object.entries(sources).map(([path, text]) => [`list/${path}`, text])),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
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

/** Starts Nx in a process group of its own. */
function startNx(root, args) {
  // Without what the surrounding npm has set for its own script.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|FORCE_COLOR$)/.test(name));
  const env = {
    ...Object.fromEntries(inherited),
    NX_CACHE_DIRECTORY: join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(root, '.nx/data'),
    CI: 'true',
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NO_COLOR: '1',
  };
  const child = spawn(process.execPath, [nx, ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
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
