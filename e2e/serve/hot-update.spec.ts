import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromium } from '../generators/chromium';
import { Page } from './browser';
import { liveSettings, portalPage, servePage } from './portal-page';
import { runServe, type Run } from './run-serve';
import { addProject, PROJECT, servedProject } from './served-project';

const repository = join(__dirname, '../..');
const SECOND = 'client-extensions/second';

/** An element in React, as somebody has written it who has never heard of this plugin. */
function reactFiles(name: string) {
  return {
    'package.json': JSON.stringify({ name, private: true, type: 'module' }),
    'vite.config.js': `
import react from '@vitejs/plugin-react';
export default {
  plugins: [react()],
  build: { rolldownOptions: { input: { '${name}': 'src/main.jsx' } } },
};
`,
    'src/main.jsx': `
import { createRoot } from 'react-dom/client';
import { Counter } from './counter';
import './counter.css';
class CounterElement extends HTMLElement {
  connectedCallback() { createRoot(this).render(<Counter />); }
}
if (!customElements.get('${name}-element')) customElements.define('${name}-element', CounterElement);
`,
    'src/counter.jsx': counter('first'),
    'src/counter.css': 'button { color: rgb(1, 2, 3); }',
  };
}

function counter(label: string): string {
  return `import { useState } from 'react';
export function Counter() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>${label} {count}</button>;
}
`;
}

const OPTIONS = {
  portal: true,
  command: `exec "${join(repository, 'node_modules/.bin/vite')}"`,
  arguments: ['--port={port}', '--strictPort', '--config={viteConfig}'],
};

async function started(root: string, project: string, portalOrigin: string): Promise<Run> {
  const run = runServe(root, { ...OPTIONS, portalOrigin }, project);
  onTestFinished(async () => {
    run.process.kill('SIGTERM');
    await run.ended;
  });
  await run.prints(' is live:');
  return run;
}

const button = (name: string) => `document.querySelector('${name}-element button')`;

describe.skipIf(chromium === undefined || process.platform === 'win32')('in a browser', () => {
  it(
    'a page of another origin shows edits of two projects at once, and keeps the state of their components',
    {
      timeout: 120_000,
    },
    async () => {
      const { root, watched } = await servedProject(reactFiles('list'));
      await addProject(root, SECOND, reactFiles('second'));
      mkdirSync(join(root, 'node_modules'), { recursive: true });
      for (const name of ['vite', 'react', 'react-dom', 'scheduler', '@vitejs'])
        symlinkSync(join(repository, 'node_modules', name), join(root, 'node_modules', name));
      let html = '';
      const { origin, server } = await servePage(() => html);
      onTestFinished(() => void server.close());
      await started(root, PROJECT, origin);
      await started(root, SECOND, origin);
      html = await portalPage(watched, ['list', 'second']);
      for (const name of ['list', 'second']) {
        const settings = await liveSettings(watched, name);
        expect([settings.get('cssURLs'), settings.get('useESM')]).toEqual(['', 'true']);
      }
      const page = await Page.open(chromium!);
      onTestFinished(() => page.close());
      await page.load(origin);
      for (const name of ['list', 'second']) await page.until(`${button(name)}?.textContent`, 'first 0');
      // Vite may bundle packages that it has just met, and then loads the page once more.
      await page.load(origin);
      for (const name of ['list', 'second']) {
        await page.until(`${button(name)}?.textContent`, 'first 0');
        await page.value(`${button(name)}.click()`);
        await page.until(`${button(name)}.textContent`, 'first 1');
      }
      expect(await page.value(`getComputedStyle(${button('list')}).color`)).toBe('rgb(1, 2, 3)');
      expect(new Set(page.websockets).size).toBe(2);
      expect(page.websockets).toHaveLength(2);
      for (const [name, project] of [
        ['second', SECOND],
        ['list', PROJECT],
      ] as const) {
        const file = join(root, project, 'src/counter.jsx');
        writeFileSync(file, readFileSync(file, 'utf8').replace('first', 'edited'));
        await page.until(`${button(name)}.textContent`, 'edited 1');
      }
      expect(page.websockets).toHaveLength(2);
      expect(page.complaints).toEqual([]);
    },
  );
});
