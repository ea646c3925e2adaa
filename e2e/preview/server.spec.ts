import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { chromium as driver, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../generators/chromium';
import { clicks, startPreview, uffa, type RunningPreview } from './running-preview';

const repository = join(__dirname, '../..');
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Of the repository's examples, those that need no build. */
const examples = ['ticket-banner', 'ticket-colors', 'ticket-counter', 'ticket-data', 'ticket-settings'];

describe.skipIf(chromium === undefined)('uffa preview, in Chromium', () => {
  let root: string;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let running: RunningPreview | undefined;
  const asked: string[] = [];

  const write = (path: string, content: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));
    for (const name of examples)
      cpSync(join(repository, 'examples', name), join(root, name), { recursive: true });
    write('gradle.properties', '');
    write('package.json', '{"name": "shop", "private": true}');
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
    for (const [path, content] of Object.entries(clicks)) write(path, content);
    browser = await driver.launch({ executablePath: chromium!, headless: true });
  }, 60_000);

  afterEach(async () => {
    await context?.close();
    await running?.stop();
    asked.length = 0;
  });

  afterAll(async () => {
    await browser.close();
    rmSync(root, { recursive: true });
  });

  async function start(...args: readonly string[]): Promise<string> {
    running = await startPreview(root, args);
    return running.address;
  }

  async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    context = await browser.newContext(options);
    const page = await context.newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    await page.goto(address);
    return page;
  }

  /** Checks pages, which ends by itself. */
  async function check(...args: readonly string[]) {
    const child = spawn(process.execPath, [uffa, 'preview', ...args, '--check', '--json'], {
      cwd: root,
      env: { ...process.env, CHROME_PATH: chromium },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [output, [code]] = await Promise.all([
      text(child.stdout),
      once(child, 'exit') as Promise<[number]>,
    ]);
    return {
      code,
      document: JSON.parse(output) as {
        screenshots: string[];
        diagnostics: { code: string; message: string; severity: string }[];
      },
    };
  }

  it(
    'lists pages and shows an element that works, and nothing leaves this machine',
    { timeout: 60_000 },
    async () => {
      const address = await start();
      const page = await open(address);
      await page.getByRole('link', { name: 'Click Counter' }).first().click();
      const button = () => page.frameLocator('iframe').locator('click-counter button');
      await button().click();
      await button().click();
      expect(await button().textContent()).toBe('2');

      expect((await fetch(`${address}/o/clicks/client-extension.yaml`)).status).toBe(404);
      expect((await fetch(`${address}/o/clicks/counter.js`)).status).toBe(200);
      expect(new Set(asked)).toEqual(new Set([new URL(address).host]));
    },
  );

  it("shows the repository's examples with the data of their batch files", { timeout: 60_000 }, async () => {
    const address = await start(...examples);
    const page = await open(`${address}/web/preview/ticket-counter/ticket-counter`);
    const counter = page.locator('ticket-counter').first();
    await expect.poll(() => counter.textContent(), { timeout: 10_000 }).toMatch(/^\d+ tickets$/);
    const report = (await (await fetch(`${address}/__preview/report.json`)).json()) as {
      findings: readonly unknown[];
    };
    expect(report.findings).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has nothing serious that axe finds in what is its own: %s',
    { timeout: 60_000 },
    async (colorScheme) => {
      const address = await start('clicks');
      for (const path of ['/', '/preview/clicks/click-counter']) {
        const page = await open(`${address}${path}`, { colorScheme });
        await page.addScriptTag({ content: axe });
        const found = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe;
          return run.run({ iframes: false });
        });
        const { violations } = found as { violations: readonly { id: string; impact: string }[] };
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id }) => id)).toEqual([]);
        await context?.close();
      }
    },
  );

  it(
    'checks every page in every view, with screenshots, and fails on what pages find',
    { timeout: 80_000 },
    async () => {
      const good = await check('clicks', '--views', 'ltr-1280,rtl-390', '--out', 'shots');
      expect(good.document.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(good.code).toBe(0);
      expect(good.document.screenshots).toEqual(
        readdirSync(join(root, 'shots'))
          .sort()
          .map((name) => `shots/${name}`),
      );
      expect(good.document.screenshots.some((file) => file.endsWith('click-counter-rtl-390.png'))).toBe(true);

      write('clicks/assets/counter.js', 'throw new Error("Boom");');
      const bad = await check('clicks');
      write('clicks/assets/counter.js', clicks['clicks/assets/counter.js']!);
      expect(bad.code).toBe(1);
      expect(bad.document.diagnostics).toContainEqual(
        expect.objectContaining({
          code: 'preview-page-error',
          message: expect.stringContaining('Boom') as string,
        }),
      );
    },
  );

  it(
    'takes the same pictures again, also of an element that changes while it is drawn',
    { timeout: 120_000 },
    async () => {
      const pictures = async (out: string) => {
        const names = ['ticket-counter', 'ticket-banner', 'ticket-data'];
        const { document } = await check(...names, '--views', 'ltr-390', '--out', out);
        return document.screenshots.map((file) => readFileSync(join(root, file)));
      };
      const first = await pictures('first');
      expect(first.length).toBeGreaterThan(3);
      const again = await pictures('again');
      expect(again.map((picture, index) => picture.equals(first[index]!))).toEqual(first.map(() => true));
    },
  );
});
