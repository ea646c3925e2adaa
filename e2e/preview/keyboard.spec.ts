import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium as driver, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeBusyDirectory } from '../../tools/test/remove-busy-directory.mjs';
import { chromium } from '../generators/chromium';
import { clicks, startPreview, type RunningPreview } from './running-preview';

/** What has the focus, for people, and whether that is to be seen. */
interface Focused {
  readonly what: string;
  readonly isVisible: boolean;
}

/** Runs in the page. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const label = element.closest('label')?.firstChild?.textContent ?? element.textContent;
  const text = element.title || element.getAttribute('aria-label') || label;
  return {
    what: element.localName + ' ' + text.trim().replace(/\\s+/g, ' ').slice(0, 40),
    isVisible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  };
})()`;

describe.skipIf(chromium === undefined)('the frame of uffa preview, with the keyboard alone', () => {
  let root: string;
  let preview: RunningPreview;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'keyboard-')));
    for (const [path, text] of Object.entries({ ...clicks, 'gradle.properties': '' })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    browser = await driver.launch({ executablePath: chromium! });
    preview = await startPreview(root, []);
  }, 60_000);

  beforeEach(async () => {
    page = await browser.newPage();
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await preview.stop();
    await browser.close();
    removeBusyDirectory(root);
  });

  /** Goes on to what comes next, whose focus has to be visible. */
  async function tab(): Promise<string> {
    await page.keyboard.press('Tab');
    const { what, isVisible } = await page.evaluate<Focused>(FOCUSED);
    expect(isVisible, what).toBe(true);
    return what;
  }

  async function tabTo(wanted: string): Promise<void> {
    for (let turn = 0; turn < 30; turn++) if ((await tab()).startsWith(wanted)) return;
    throw new Error(`Nothing that begins with "${wanted}" gets the focus.`);
  }

  it('opens a page from the index', { timeout: 30_000 }, async () => {
    await page.goto(`${preview.address}/`);
    await tabTo('a Click Counter');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/preview/clicks/click-counter');
  });

  it('opens the switches, chooses, and applies them', { timeout: 30_000 }, async () => {
    await page.goto(`${preview.address}/preview/clicks/click-counter`);
    await tabTo('summary Switches');
    if (!(await isOpen('Switches'))) await page.keyboard.press('Space');
    expect(await isOpen('Switches')).toBe(true);
    await tabTo('select Language');
    await page.keyboard.type('ar');
    await tabTo('select User');
    await page.keyboard.press('ArrowDown');
    const user = await page.locator('select[name=user]').inputValue();
    await tabTo('button Apply');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/click-counter?**');
    const query = new URL(page.url()).searchParams;
    expect(query.get('lang')).toBe('ar_SA');
    expect(query.get('user')).toBe(user);
    expect(user).not.toBe('user');
  });

  it(
    'opens what was found, goes into the page, whose focus is its own, and comes back',
    { timeout: 30_000 },
    async () => {
      await page.goto(`${preview.address}/preview/clicks/click-counter`);
      const button = page.frameLocator('iframe').locator('click-counter button').first();
      await button.waitFor();
      await tabTo('summary What was found');
      await page.keyboard.press('Enter');
      expect(await isOpen('What was found')).toBe(true);
      for (let turn = 0; turn < 20 && !(await isFocused()); turn++) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await button.textContent()).toBe('1');
      for (let turn = 0; turn < 20 && (await isFocused()); turn++) await page.keyboard.press('Shift+Tab');
      expect(await isFocused()).toBe(false);

      async function isFocused(): Promise<boolean> {
        return (await page.frameLocator('iframe').locator('click-counter button:focus').count()) > 0;
      }
    },
  );

  async function isOpen(summary: string): Promise<boolean> {
    return (await page.locator('details', { hasText: summary }).getAttribute('open')) !== null;
  }
});
