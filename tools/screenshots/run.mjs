// Makes the pictures of README and docs from the examples: `npm run screenshots`. Needs Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Those with something on pages, and the data that they ask for. */
const projects = [
  'ticket-banner',
  'ticket-board',
  'ticket-colors',
  'ticket-counter',
  'ticket-data',
  'ticket-list',
  'ticket-store',
  'ticket-theme',
];
/**
 * GitHub shows pictures about 850 pixels wide: text in a wider window would become too small to read.
 * @type {readonly { file: string, path: string, width: number, height: number }[]}
 */
const pictures = [
  { file: 'preview.png', path: 'preview/ticket-list/ticket-list', width: 960, height: 300 },
  { file: 'preview-pages.png', path: '', width: 960, height: 642 },
];

execFileSync('npx', ['nx', 'run-many', '-t', 'build', 'build-theme', '-p', ...projects], {
  cwd: root,
  stdio: 'inherit',
});
const preview = spawn(
  process.execPath,
  ['packages/uffa/dist/cli/bin.js', 'preview', ...projects.map((name) => `examples/${name}`)],
  { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
);
try {
  const address = await addressOf(preview.stdout);
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  });
  for (const { file, path, width, height } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: 2,
      colorScheme: 'light',
    });
    await page.goto(address + path, { waitUntil: 'load' });
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `${root}docs/images/${file}` });
  }
  await browser.close();
} finally {
  preview.kill();
  await once(preview, 'exit');
}

/** @param {import('node:stream').Readable} output */
async function addressOf(output) {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('uffa preview has ended without an address.');
}
