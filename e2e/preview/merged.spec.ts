import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as driver, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runUffa } from '../../packages/uffa/test/run-uffa';
import { chromium } from '../generators/chromium';
import { expectEqualElements } from './equal-elements';
import { clicks } from './running-preview';

const repository = join(__dirname, '../..');
/** Those front ends of the repository that need no build. */
const examples = ['ticket-banner', 'ticket-colors', 'ticket-counter', 'ticket-store'];

/** Those that Vite builds: `npm run test:merge` has them as well. All generated front ends are merged in e2e/generators. */
const built = process.env['MERGED'] === 'all' ? ['ticket-board', 'ticket-list'] : [];

/** Imports a module of another archive by its name, and finds an image beside itself. */
const shelf = `import * as store from 'ticket-store';
customElements.define('ticket-shelf', class extends HTMLElement {
  connectedCallback() {
    this.textContent = Object.keys(store).sort().join(', ');
    const image = document.createElement('img');
    image.src = new URL('./mark.svg', import.meta.url);
    this.append(image);
  }
});
`;

const more: Readonly<Record<string, string>> = {
  ...clicks,
  'shelf/client-extension.yaml':
    'assemble:\n  - from: assets\n    into: static\nticket-shelf:\n  type: customElement\n  htmlElementName: ticket-shelf\n  urls: [shelf.js]\n  useESM: true\n',
  'shelf/assets/shelf.js': shelf,
  'shelf/assets/mark.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="18" fill="teal"/></svg>',
};

describe.skipIf(chromium === undefined)('a merged archive in the preview, in Chromium', () => {
  let root: string;
  let browser: Browser;

  beforeAll(async () => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'merged-')));
    for (const name of [...examples, ...built]) {
      cpSync(join(repository, 'examples', name), join(root, name), {
        recursive: true,
        filter: (path) => !/\/(?:dist|build)$/.test(path),
      });
    }
    for (const [path, content] of Object.entries({ '.git/HEAD': '', ...more })) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
    // What the examples' own files extend, two directories above them.
    for (const name of built) writeFileSync(join(root, name, 'tsconfig.json'), '{}');
    for (const name of built)
      execFileSync('npx', ['vite', 'build'], { cwd: join(root, name), stdio: 'pipe' });
    browser = await driver.launch({ executablePath: chromium!, headless: true });
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(root, { recursive: true });
  });

  it(
    'shows each element as its own archive does, pixel by pixel, with the same import map',
    { timeout: 120_000 },
    async () => {
      expect((await runUffa(root, 'uffa package')).code).toBe(0);
      const merged = await runUffa(root, 'uffa merge */dist/*.zip --name front');
      expect(merged.stderr).toBe('');
      const archives = [...examples, ...built, 'clicks', 'shelf'].map((name) =>
        join(root, name, 'dist', `${name}.zip`),
      );
      const ids = await expectEqualElements(archives, join(root, 'dist/front.zip'), browser, repository);
      expect(ids).toEqual([...built, 'click-counter', 'ticket-counter', 'ticket-shelf'].sort());
    },
  );
});
