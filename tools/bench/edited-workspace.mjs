import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** This repository's directory, absolute. */
export const repository = join(import.meta.dirname, '../..');
const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');

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

/** A component that shows a text. */
export function label(text) {
  return `export function Label() {\n  return <p>${text}</p>;\n}\n`;
}

/** Makes a workspace with one element in React, which Vite builds. @param files more files, by their paths */
export function workspaceAt(root, more = {}) {
  const files = {
    'package.json': '{"name": "bench", "private": true}',
    'nx.json': '{"plugins": ["nx-liferay"], "analytics": false, "neverConnectToCloud": true}',
    '.gitignore': 'node_modules\ndist\nbuild\n.nx\n',
    ...Object.fromEntries(Object.entries(sources).map(([path, text]) => [`list/${path}`, text])),
    ...more,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** Starts Nx in a process group of its own. */
export function startNx(root, args) {
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
