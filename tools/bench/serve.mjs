import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { label, repository, startNx, workspaceAt } from './edited-workspace.mjs';
import { cells, pairwise } from './measure.mjs';

/** How often each hot update is measured. */
const ROUNDS = 15;

const page = (script) => `<!doctype html><html><head><link rel="icon" href="data:,">
<script type="module" src="${script}"></script></head><body><list-element></list-element></body></html>`;

/**
 * From the save of a component to its text on the page: a page of another origin that `nx serve` has load from Vite, against
 * the page of Vite alone.
 */
export async function serveRows(directory) {
  const ours = workspaceAt(join(directory, 'ours'));
  const alone = workspaceAt(join(directory, 'alone'), { 'list/index.html': page('/src/main.jsx') });
  mkdirSync(join(ours, 'bundles/osgi/client-extensions'), { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium' });
  const stops = [() => browser.close()];
  try {
    const served = await servedPage(ours, stops);
    const own = await viteAlone(alone, stops);
    const [live, plain] = [await openPage(browser, served), await openPage(browser, own)];
    let round = 0;
    const times = await pairwise(
      ROUNDS,
      () => hotUpdate(live, ours, `live ${round++}`),
      () => hotUpdate(plain, alone, `alone ${round}`),
    );
    return [cells('serve: save to page, Vite', times, '<= Vite alone + 300 ms')];
  } finally {
    for (const stop of stops) await stop();
  }
}

/** @returns the address of a page as a portal makes it */
async function servedPage(root, stops) {
  let script = '';
  const portal = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(page(`${script}?t=1764000000000`)),
  );
  portal.listen(0, '127.0.0.1');
  await once(portal, 'listening');
  stops.unshift(() => portal.close());
  const origin = `http://localhost:${portal.address().port}`;
  const serve = startNx(root, ['serve', 'list', `--portalOrigin=${origin}`]);
  stops.unshift(() => serve.stop());
  [, script] = await serve.prints(/loads from (http\S+)/);
  return origin;
}

/** @returns the address of the page that Vite itself serves */
async function viteAlone(root, stops) {
  const vite = spawn(process.execPath, [join(repository, 'node_modules/vite/bin/vite.js')], {
    cwd: join(root, 'list'),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  stops.unshift(() => vite.kill());
  return new Promise((resolve, reject) => {
    let printed = '';
    vite.stdout.on('data', (chunk) => {
      printed += chunk.toString();
      const [address] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    vite.on('exit', () => reject(new Error(`Vite has ended: ${printed}`)));
  });
}

async function openPage(browser, address) {
  const opened = await browser.newPage();
  await opened.goto(address);
  await shown(opened, 'begun');
  // Vite bundles packages that it has just met, and then loads the page once more.
  await opened.waitForTimeout(2000);
  await opened.goto(address);
  await shown(opened, 'begun');
  return opened;
}

async function hotUpdate(opened, root, text) {
  const started = performance.now();
  writeFileSync(join(root, 'list/src/label.jsx'), label(text));
  await shown(opened, text);
  const time = performance.now() - started;
  // Two edits at once would be one.
  await opened.waitForTimeout(300);
  return time;
}

async function shown(opened, text) {
  const condition = `document.querySelector('list-element p')?.textContent === ${JSON.stringify(text)}`;
  await opened.waitForFunction(condition, undefined, { polling: 5 });
}
