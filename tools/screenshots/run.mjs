// Makes the pictures of README and docs from the examples: `npm run screenshots`. Needs Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** @type {readonly { file: string, path: string, width: number, height: number }[]} */
const pictures = [
  { file: 'preview.png', path: 'preview/ticket-list/ticket-list', width: 1280, height: 420 },
  { file: 'preview-pages.png', path: '', width: 1280, height: 720 },
];

execFileSync('npx', ['nx', 'run-many', '-t', 'build', '-p', 'ticket-list,ticket-board'], {
  cwd: root,
  stdio: 'inherit',
});
const preview = spawn(process.execPath, ['packages/uffa/dist/cli/bin.js', 'preview', 'examples'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const address = await addressOf(preview.stdout);
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  });
  for (const { file, path, width, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
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
