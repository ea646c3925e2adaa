import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageReport, PreviewEvent } from '../../packages/uffa/src/preview/page/messages';
import { fullSite } from '../../packages/uffa/test/preview/full-site';
import { serveSite } from '../../packages/uffa/test/preview/serve-site';
import { testSite } from '../../packages/uffa/test/preview/site-of';
import { bundleBrowser } from '../../tools/prepare/bundle-browser.mjs';
import { chromium, documentAt } from '../generators/chromium';

const root = join(__dirname, '../..');
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const readPackageFile = (name: string, path: string) => {
  const file = join(root, 'node_modules', name, path);
  return Promise.resolve(existsSync(file) ? readFileSync(file) : undefined);
};

/** What steps in the browser can use. */
const tools = `
const open = (url, width = 1280) => new Promise((done) => {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:' + width + 'px;height:900px';
  frame.src = url;
  frame.onload = () => done(frame.contentDocument);
  document.body.append(frame);
});
const until = async (check) => {
  for (let turn = 0; turn < 200; turn++) {
    const value = check();
    if (value) return value;
    await new Promise((next) => setTimeout(next, 25));
  }
  throw new Error('waited in vain for ' + check);
};
const harness = async (url) => {
  const page = await open(url);
  await until(() => page.querySelector('#preview-harness[data-ready]'));
  return page;
};
const text = (page, selector) => page.querySelector(selector).textContent;`;

interface Ran {
  readonly result: unknown;
  readonly reports: readonly PageReport[];
}

describe.skipIf(chromium === undefined)(
  'the pages of uffa preview, in Chromium',
  { timeout: 120_000 },
  () => {
    let scripts: Readonly<Record<string, string>>;
    beforeAll(async () => {
      scripts = await bundleBrowser(undefined);
    });

    /** Runs steps in a page around pages of the site, and gives what they return. */
    async function run(
      steps: string,
      how: { readonly change?: (html: string) => string; readonly events?: readonly PreviewEvent[] } = {},
    ): Promise<Ran> {
      const page = `<!doctype html><body><script>${tools}
(async () => {
  const output = document.createElement('pre');
  output.id = 'result';
  const result = await (async () => { ${steps} })().catch((error) => ({ failed: String(error) }));
  output.textContent = encodeURIComponent(JSON.stringify(result ?? null));
  document.body.append(output);
})();</script>`;
      const site = await testSite(fullSite, { readPackageFile });
      const served = await serveSite({
        site,
        scripts,
        readPackageFile,
        pages: { '/steps': page },
        ...how,
      });
      try {
        const document = await documentAt(chromium!, `${served.origin}/steps`);
        const [, result = 'null'] = /<pre id="result">([^<]*)<\/pre>/.exec(document) ?? [];
        return { result: JSON.parse(decodeURIComponent(result)) as unknown, reports: served.reports };
      } finally {
        served.close();
      }
    }

    it('run elements with React of the workspace and without, with the globals that they count on', async () => {
      const { result, reports } = await run(`
      const page = await open('/web/preview/all?lang=de_DE');
      const buttons = await until(() => { const all = page.querySelectorAll('button'); return all.length >= 3 && all; });
      for (const button of buttons) button.click();
      await until(() => text(page, 'shop-counter') === 'React 6');
      await until(() => page.querySelector('.preview-toast') === null || true);
      return {
        react: text(page, 'shop-counter'),
        vanilla: text(page, 'vanilla-counter'),
        colour: getComputedStyle(page.querySelector('vanilla-counter button')).color,
        outline: getComputedStyle(page.querySelector('#content')).outlineColor,
        banner: page.body.dataset.banner,
        globals: JSON.parse(text(page, 'shop-globals')),
        frame: page.querySelector('iframe').getAttribute('src'),
      };`);
      expect(result).toMatchObject({
        react: 'React 6',
        vanilla: 'Vanilla 1',
        colour: 'rgb(1, 2, 3)',
        outline: 'rgb(4, 5, 6)',
        banner: 'shown',
        frame: '/o/shop/help.js?topic=a+b',
        globals: {
          alias: true,
          userId: '20124',
          signedIn: true,
          language: 'de-DE',
          privateLayout: 'false',
          key: 'some-key',
          seen: ['once'],
          unknown: 'No Application User Agent profile found for none',
          homePage: 'http://localhost:58081',
          spritemap: '/o/shop/icons.svg',
          timeZone: 'function',
        },
      });
      const said = (kind: string) =>
        reports.filter((report) => report.kind === kind).map(({ message }) => message);
      expect(said('unanswered')).toEqual(['GET /o/c/tickets is not answered.']);
      expect(said('not-provided')).toEqual(['Liferay.Service is not provided by the preview.']);
      expect(said('toast')).toEqual(['success:  Saved']);
      expect(
        reports.some(
          ({ kind, project, message }) =>
            kind === 'console-error' && project === 'tools' && message.includes("'missing'"),
        ),
      ).toBe(true);
    });

    it('report a build that runs twice because of ?t=, by the name of its file, and run it once without', async () => {
      const page =
        "await open('/web/preview/tools/split%s'); await new Promise((next) => setTimeout(next, 500));";
      const withTime = await run(page.replace('%s', ''));
      const kinds = withTime.reports.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['run-twice', 'defined-twice']));
      expect(withTime.reports.find(({ kind }) => kind === 'run-twice')).toMatchObject({
        project: 'tools',
        url: '/o/tools/split.js',
      });
      expect((await run(page.replace('%s', '?t=off'))).reports).toEqual([]);
    });

    it('try out what data sets, editors, the checkout and audiences load', async () => {
      const { result } = await run(`
      const fds = await harness('/web/preview/fds');
      const part = (id) => fds.querySelector('[data-extension=' + id + ']');
      const press = (id, name) => [...part(id).querySelectorAll('button')].find((each) => each.textContent === name).click();
      press('colours', 'Open the filter');
      const choose = part('colours').querySelector('select');
      choose.value = 'red';
      choose.dispatchEvent(new Event('change'));
      const applied = part('colours').textContent;
      press('colours', 'Remove');
      press('colours', 'Open the filter');
      const again = part('colours').querySelector('select').value;
      press('partial', 'Open the filter');
      press('partial', 'Choose');
      const checkout = await harness('/web/preview/checkout');
      await until(() => checkout.querySelector('[name=message]'));
      [...checkout.querySelectorAll('button')].find((each) => each.textContent === 'Show what would be posted').click();
      const editor = await harness('/web/preview/editor');
      const audiences = await harness('/web/preview/audiences');
      const modules = await harness('/web/preview/modules');
      const icons = await harness('/web/preview/icons');
      return {
        badge: [...part('badge').querySelectorAll('tbody tr:first-child td')].map((cell) => cell.textContent),
        html: part('badge').querySelector('img') === null,
        fragile: [...part('fragile').querySelectorAll('tbody tr:first-child td')].map((cell) => cell.textContent),
        applied, again,
        partial: part('partial').textContent,
        posted: [...checkout.querySelectorAll('tbody tr')].map((row) => row.textContent),
        payment: checkout.querySelector('#payment-order-id') !== null,
        editors: [...editor.querySelectorAll('[data-editor]')].map((each) => each.textContent),
        audiences: [...audiences.querySelectorAll('tbody tr')].map((row) => row.textContent),
        library: text(modules, '[data-specifier=tools-lib]'),
        icons: [...icons.querySelectorAll('.preview-icons li')].map((each) => each.textContent),
      };`);
      const found = result as Record<string, string & readonly string[]>;
      expect(found['failed']).toBeUndefined();
      expect(found['badge']).toEqual(['31000 Blue', 'Blue']);
      expect(found['html']).toBe(true);
      expect(found['fragile']).toEqual([
        'It returned a string, and no element.',
        'It threw TypeError: no item',
      ]);
      expect(found['applied']).toContain("Colour: redRemovecolour eq 'red'The OData is well formed.");
      expect(found['again']).toBe('red');
      expect(found['partial']).toContain('descriptionBuilder is missing: a data set shows "..."');
      expect(found['partial']).toContain('oDataQueryBuilder is missing: the filter has no effect.');
      expect(found['posted']).toEqual(['messageHello']);
      expect(found['payment']).toBe(true);
      expect(found['editors']).toEqual([
        expect.stringContaining('videoembed,mentions"Returns nothing (tools)It is not for this editor.'),
        expect.stringContaining('It changed the configuration but did not return it'),
        expect.stringContaining('+ config.extraPlugins: ",mentions"'),
      ]);
      expect(found['audiences']).toEqual([
        'Is backisReturningbooleantrue',
        'Last pagelastPagestring3, which is not a string',
        'Missingmissingstringnot exported',
      ]);
      expect(found['library']).toContain('greetexportedtools/static/user.js');
      expect(found['library']).toContain('missingnot exported');
      expect(found['icons']).toEqual(['plus', 'shop-cart', 'times']);
    });

    it('count in the frame what pages report, and show why a build failed', async () => {
      const { result } = await run(
        `const frame = await open('/preview/all');
      await until(() => text(frame, '#unanswered') === '1');
      await until(() => text(frame, '#diagnostics').includes('run-twice'));
      const overlay = await until(() => frame.querySelector('#overlay[open]'));
      const covering = overlay.innerText;
      overlay.querySelector('button').click();
      frame.defaultView.location.reload();
      const again = await until(() => {
        const next = document.querySelector('iframe').contentDocument;
        const button = next !== frame && next.querySelector('#show-problems');
        return button && !button.hidden && button;
      });
      const isClosed = again.ownerDocument.querySelector('#overlay[open]') === null;
      again.click();
      const reopened = again.ownerDocument.querySelector('#overlay[open]') !== null;
      return { overlay: covering, found: text(frame, '#diagnostics'), again: again.textContent, isClosed, reopened };`,
        {
          events: [
            {
              kind: 'failed',
              problems: [
                {
                  project: 'shop',
                  code: 'some-code',
                  message: 'It <b>fails</b>.',
                  fix: 'Mend it.',
                  place: 'a.yaml:1:1',
                  shown: 'as-before',
                },
              ],
            },
          ],
        },
      );
      const { overlay, found, ...later } = result as { overlay: string; found: string };
      expect(overlay).toContain(
        'shop some-code\na.yaml:1:1\nIt <b>fails</b>.\nFix: Mend it.\nThe pages still show its last good build.',
      );
      // A closed problem leaves the next page alone, and stays within reach.
      expect(later).toEqual({ again: 'Problems: 1', isClosed: true, reopened: true });
      expect(found).toContain('warning unansweredGET /o/c/tickets is not answered.');
      expect(found).toContain('error run-twicetools: /o/tools/split.js runs twice');
    });

    it('swap a style sheet that has changed, and stay as they are otherwise', async () => {
      const { result } = await run(
        `const frame = await open('/preview/shop/vanilla');
      const page = () => frame.querySelector('#page').contentDocument;
      const button = await until(() => page().querySelector('button'));
      button.click();
      const links = () => [...page().querySelectorAll('link[href*="vanilla.css"]')].map((link) => link.getAttribute('href'));
      await until(() => links().length === 1 && links()[0].includes('preview='));
      return { link: links()[0].replace(/=[0-9]$/, '=n'), text: button.textContent, isThere: button.isConnected };`,
        { events: [{ kind: 'styles', urls: ['/o/shop/vanilla.css'] }] },
      );
      expect(result).toEqual({
        link: '/o/shop/vanilla.css?t=1700000000000&preview=n',
        text: 'Vanilla 1',
        isThere: true,
      });
    });

    const check = `<script>(async () => {
  while (document.querySelector('#preview-harness:not([data-ready])')) await new Promise((next) => setTimeout(next, 25));
  document.querySelectorAll('details').forEach((each) => (each.open = true));
  const { violations } = await axe.run(document, { iframes: false });
  window.found = {
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html),
    overflow: document.documentElement.scrollWidth - innerWidth,
  };
})();</script>`;

    it.each(['light', 'dark'])(
      'have a frame, an index and tools of ours without a fault that axe finds: %s',
      async (scheme) => {
        const { result } = await run(
          `const paths = ['/', '/preview/all?dir=rtl&viewport=390&only=none', '/web/preview/fds', '/web/preview/editor', '/web/preview/checkout', '/web/preview/audiences', '/web/preview/modules', '/web/preview/icons'];
      const found = [];
      for (const path of paths) for (const width of [390, 1280]) {
        const page = await open(path, width);
        found.push([path, width, await until(() => page.defaultView.found)]);
        document.querySelector('iframe').remove();
      }
      return found;`,
          {
            change: (html) =>
              (scheme === 'dark'
                ? html.replaceAll('@media (prefers-color-scheme: dark)', '@media all')
                : html
              ).replace('</body>', () => `<script>${axe}</script>${check}</body>`),
          },
        );
        const clean = { violations: [], overflow: 0 };
        const all = result as readonly [
          string,
          number,
          { violations: readonly string[]; overflow: number },
        ][];
        expect(all).toHaveLength(16);
        expect(
          all.map(([path, width, found]) => [
            path,
            width,
            { ...found, overflow: Math.max(found.overflow, 0) },
          ]),
        ).toEqual(all.map(([path, width]) => [path, width, clean]));
      },
    );
  },
);
