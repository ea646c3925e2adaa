import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnostic, inspectionPage, inspectUffa, type Entry, type PageArchive } from 'uffa';
import { chromium, documentAt } from '../generators/chromium';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const textEntry = (path: string, text: string): Entry => ({
  path,
  content: { kind: 'text', text },
  executable: false,
  origin: { kind: 'generated', rule: 'test' },
});

const configuration = {
  'com.liferay.client.extension.type.configuration.CETConfiguration~list': {
    type: 'customElement',
    name: 'List',
    baseURL: '${portalURL}/o/shop',
    webContextPath: '/shop',
    typeSettings: ['urls=list.js\nmissing.js', 'cssURLs=https://cdn.example/list.css'],
  },
  'com.liferay.oauth2.provider.configuration.X~app': { type: 'oAuthApplicationUserAgent' },
};

/** An archive with all that the page can show: every kind of file, names without a break, diagnostics of each severity. */
async function archive(): Promise<PageArchive> {
  const endings = ['js', 'css', 'png', 'woff2', 'json', 'zip', 'js.map', 'bin'];
  const files = endings.map((ending, index) =>
    textEntry(`static/list.${ending}`, 'x'.repeat(1000 * (index + 1))),
  );
  const many = Array.from({ length: 30 }, (_, index) =>
    textEntry(`static/chunks/${index}-${'long'.repeat(20)}.js`, 'x'.repeat(index)),
  );
  const config = textEntry('shop.client-extension-config.json', JSON.stringify(configuration));
  const entries = [...files, ...many, config].sort((a, b) => (a.path < b.path ? -1 : 1));
  const position = { file: 'client-extension.yaml', line: 3, column: 1 };
  return {
    inspection: await inspectUffa({ name: 'shop', entries, diagnostics: [] }),
    source: 'client-extensions/shop',
    projectPath: 'client-extensions/shop',
    diagnostics: [
      diagnostic('archive-path-twice', { path: 'static/list.js' }),
      diagnostic('directory-without-project', { directory: 'x' }, position),
      { ...diagnostic('html-file-misnamed', { file: 'y' }), severity: 'warning' },
      { ...diagnostic('html-file-misnamed', { file: 'z' }), severity: 'info' },
    ],
  };
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const looks = [
  ['light', 1280],
  ['light', 400],
  ['dark', 1280],
  ['dark', 400],
] as const;

interface Findings {
  readonly violations: readonly Violation[];
  /** How far the page is wider than the window. */
  readonly overflow: number;
  /** Of each label of the treemap that is shown. */
  readonly contrasts: readonly number[];
  /** Whether the page's style sheet applies. */
  readonly border: string;
}

/** What the copy of the page runs. */
const program = `(async () => {
  const part = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => {
    const [red, green, blue] = color.match(/[\\d.]+/g).map(Number);
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  };
  const contrasts = [...document.querySelectorAll('svg[role=img] text')]
    .filter((text) => text.getClientRects().length > 0)
    .map((text) => {
      const pair = [text, text.parentNode.querySelector('rect')].map((each) => luminance(getComputedStyle(each).fill));
      return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    });
  const overflow = document.documentElement.scrollWidth - innerWidth;
  const border = getComputedStyle(document.querySelector('.panel')).borderTopStyle;
  const { violations } = await axe.run();
  const output = document.createElement('pre');
  output.id = 'result';
  output.textContent = encodeURIComponent(JSON.stringify({ violations, overflow, contrasts, border }));
  document.body.append(output);
})();`;

/**
 * A copy of the page that looks into itself: its policy allows scripts besides. A browser without a window has no dark
 * scheme, so there the style sheet is another one, which its hash does not allow.
 */
function copyOf(page: string, scheme: string): string {
  const copy =
    scheme === 'dark'
      ? page
          .replace('@media (prefers-color-scheme: dark)', '@media all')
          .replace(/style-src &#39;sha256-[^&]*&#39;/, "style-src 'unsafe-inline'")
      : page;
  return copy
    .replace('style-src', "script-src 'unsafe-inline'; style-src")
    .replace('</body>', () => `<script>${axe}</script><script>${program}</script></body>`);
}

describe.skipIf(chromium === undefined)('the page of uffa inspect, in Chromium', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'uffa-inspect-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  async function findingsIn(copy: string, width: number): Promise<Findings> {
    const file = join(directory, 'page.html');
    writeFileSync(file, copy);
    const document = await documentAt(chromium!, pathToFileURL(file).href, [`--window-size=${width},900`]);
    const [, result] = /<pre id="result">([^<]*)<\/pre>/.exec(document) ?? [];
    return JSON.parse(decodeURIComponent(result ?? 'null')) as Findings;
  }

  it.each(looks)(
    'has nothing that axe finds, fits the window, and has contrast: %s, %i px',
    { timeout: 120_000 },
    async (scheme, width) => {
      const page = inspectionPage([await archive(), await archive()]);
      const { violations, overflow, contrasts, border } = await findingsIn(copyOf(page, scheme), width);
      expect(violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html])).toEqual([]);
      expect(border).toBe('solid');
      expect(overflow).toBeLessThanOrEqual(0);
      expect(contrasts.length).toBeGreaterThan(5);
      expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
    },
  );
});
