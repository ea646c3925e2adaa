import { describe, expect, it } from 'vitest';
import { testSite, type TestExtension } from '../../../test/preview/site-of';
import { renderPage } from './page';
import { switchesOf } from './switches';

async function pageOf(
  extensions: Readonly<Record<string, TestExtension>>,
  {
    path = 'all',
    query = '',
    files = {},
  }: { path?: string; query?: string; files?: Record<string, string> } = {},
) {
  const site = await testSite([{ name: 'shop', extensions, files }]);
  return renderPage(site, path, switchesOf(new URLSearchParams(query)))!;
}

/** Lines of a page that have one of these texts. */
function linesWith(html: string, ...texts: readonly string[]): readonly string[] {
  return html.split('\n').filter((line) => texts.some((text) => line.includes(text)));
}

const codes = (diagnostics: readonly { readonly code: string }[]) => diagnostics.map(({ code }) => code);

const element: TestExtension = {
  type: 'customElement',
  name: 'Ticket list',
  settings: {
    htmlElementName: 'ticket-list',
    urls: 'list.js\nextra.js?v=1',
    cssURLs: 'list.css',
    useESM: 'true',
    friendlyURLMapping: 'tickets',
  },
  properties: ['title=Say "hi" & <go>', 'path=C:\\\\temp', 'rows=10'],
};

const everything: Readonly<Record<string, TestExtension>> = {
  'ticket-list': element,
  classic: { type: 'customElement', settings: { htmlElementName: 'classic-list', urls: 'classic.js' } },
  map: {
    type: 'iframe',
    settings: { url: 'https://maps.example/view?x=1' },
    properties: ['zoom=5', 'q=a b&c'],
  },
  style: { type: 'globalCSS', settings: { url: 'style.css' } },
  everywhere: { type: 'globalCSS', settings: { url: 'everywhere.css', scope: 'company' } },
  bottom: { type: 'globalJS', settings: { url: 'bottom.js' } },
  head: {
    type: 'globalJS',
    settings: {
      url: 'head.js',
      scriptLocation: 'head',
      scriptElementAttributesJSON: '{"async":true,"data-a":"1","nomodule":true,"off":false,"n":3}',
    },
  },
  theme: {
    type: 'themeCSS',
    settings: {
      clayURL: 'css/clay.css',
      mainURL: 'css/main.css',
      clayRTLURL: 'css/clay_rtl.css',
      frontendTokenDefinitionJSON: JSON.stringify({
        frontendTokenCategories: [
          {
            frontendTokenSets: [
              {
                frontendTokens: [
                  { defaultValue: '#fff', mappings: [{ type: 'cssVariable', value: 'body-bg' }] },
                  { defaultValue: 'red}</style><script>', mappings: [{ type: 'cssVariable', value: 'bad' }] },
                ],
              },
            ],
          },
        ],
      }),
    },
  },
  icon: { type: 'themeFavicon', settings: { url: 'icon.svg' } },
  icons: { type: 'themeSpritemap', settings: { url: 'icons.svg' } },
  lib: { type: 'jsImportMapsEntry', settings: { bareSpecifier: 'my-lib', url: 'lib.js' } },
};

/** A page without the long list of the portal's own modules and the values for our script. */
function golden(html: string): string {
  return html
    .replace(/("my-lib":[^}]*)\}\}/, '$1}}')
    .replace(/\{"imports":\{.*?("my-lib")/, '{"imports":{…$1')
    .replace(/(id="preview-values">).*?<\/script>/, '$1…</script>');
}

describe('renderPage', () => {
  it('writes each type as a portal does, in the order of its head and its body', async () => {
    const { html } = await pageOf(everything);
    await expect(golden(html)).toMatchFileSnapshot('goldens/all.txt');
  });

  it('takes the style sheets from right to left, and leaves the link of a missing one empty', async () => {
    const { html, diagnostics } = await pageOf(everything, { query: 'dir=rtl' });
    expect(linesWith(html, 'lfr-css-file')).toEqual([
      '<link class="lfr-css-file" id="liferayAUICSS" data-senna-track="temporary" href="/o/shop/css/clay_rtl.css" rel="stylesheet" type="text/css">',
      '<link class="lfr-css-file" id="liferayThemeCSS" data-senna-track="temporary" href="" rel="stylesheet" type="text/css">',
    ]);
    expect(html).toContain('<html class="rtl" dir="rtl" lang="en-US">');
    expect(diagnostics.find(({ code }) => code === 'preview-rtl-missing')?.args).toEqual({
      project: 'shop',
      id: 'theme',
      setting: 'mainRTLURL',
    });
  });

  it('says which attributes of a script are lost, the number among them', async () => {
    const { diagnostics } = await pageOf(everything);
    const lost = diagnostics.filter(({ code }) => code === 'preview-attribute-lost');
    expect(lost.map(({ args }) => (args as { attribute: string }).attribute)).toEqual(['async', 'n']);
  });

  it('writes async or defer as the relation between page and script says', async () => {
    const { html } = await pageOf(everything, { query: 'loadType=defer' });
    expect(linesWith(html, 'bottom.js')).toEqual([
      '<script defer data-senna-track="temporary" type="text/javascript" src="/o/shop/bottom.js"></script>',
    ]);
  });

  it('has no token unless the style book is asked for, and none that would end the style sheet', async () => {
    expect((await pageOf(everything)).html).not.toContain('--body-bg');
    const { html } = await pageOf(everything, { query: 'stylebook=defaults' });
    expect(html).toContain(':root {\n\t--body-bg: #fff;\n}');
    expect(html).not.toContain('--bad');
  });

  it('adds ?t= to scripts and style sheets of elements, unless it is switched off', async () => {
    const withTime = await pageOf(everything);
    expect(linesWith(withTime.html, 'src="/o/shop/extra.js')[0]).toContain(
      'src="/o/shop/extra.js?v=1&amp;t=1700000000000"',
    );
    const without = await pageOf(everything, { query: 't=off' });
    expect(without.html).not.toContain('t=17');
  });

  it('has an element twice on its own page if it is instanceable, its script once', async () => {
    const twice = { ...element, settings: { ...element.settings, instanceable: 'true' } };
    const { html } = await pageOf({ twice }, { path: 'shop/twice' });
    expect(html.match(/<ticket-list /g)).toHaveLength(2);
    expect(html.match(/src="\/o\/shop\/list\.js/g)).toHaveLength(1);
    const once = await pageOf({ once: element }, { path: 'shop/once' });
    expect(once.html.match(/<ticket-list /g)).toHaveLength(1);
  });

  it('gives deep routes of an element the same HTML', async () => {
    const { html } = await pageOf({ list: element }, { path: 'shop/list' });
    for (const path of ['shop/list/-/tickets', 'shop/list/-/tickets/alpha/1']) {
      expect((await pageOf({ list: element }, { path })).html).toBe(html);
    }
  });

  it('knows no other page', async () => {
    const site = await testSite([
      { name: 'shop', extensions: { list: element, style: everything['style']! } },
    ]);
    const switches = switchesOf(new URLSearchParams());
    for (const path of ['', 'none', 'shop', 'shop/style', 'fds', '__proto__', 'all/x']) {
      expect(renderPage(site, path, switches)).toBeUndefined();
    }
  });

  it('leaves out what only and without leave out', async () => {
    const only = await pageOf(everything, { query: 'only=LXC:style,classic' });
    expect(only.html).toContain('style.css');
    expect(only.html).toContain('<classic-list');
    expect(only.html).not.toMatch(/ticket-list|everywhere\.css|css\/clay\.css/);
    const without = await pageOf(everything, { query: 'without=style' });
    expect(without.html).not.toContain('/style.css');
    expect(without.html).toContain('/everywhere.css');
  });

  it('puts only what is for the whole instance on the page of one element', async () => {
    const { html } = await pageOf(everything, { path: 'shop/classic' });
    expect(html).toContain('everywhere.css');
    expect(html).not.toMatch(/\/style\.css|bottom\.js/);
  });

  it('puts a script of the whole instance without a location nowhere, and says so', async () => {
    const { html, diagnostics } = await pageOf({
      nowhere: { type: 'globalJS', settings: { url: 'a.js', scope: 'company' } },
    });
    expect(html).not.toContain('a.js');
    expect(codes(diagnostics)).toContain('preview-script-nowhere');
  });

  it('leaves an element out whose name browsers refuse', async () => {
    for (const htmlElementName of ['ticket', 'Ticket-List', 'x><script>alert(1)</script>-', 'font-face']) {
      const { html, diagnostics } = await pageOf({
        odd: { type: 'customElement', settings: { htmlElementName, urls: 'a.js' } },
      });
      expect(codes(diagnostics)).toContain('preview-element-name');
      expect(html).not.toContain(`<${htmlElementName}`);
    }
  });

  it('finds imports that the portal does not have, and those that only a portal has', async () => {
    const files = {
      'list.js': "import { jsx } from 'react/jsx-runtime'; import x from './chunk.js';",
      'chunk.js':
        "import '@liferay/frontend-js-api'; import 'my-lib'; import 'react-dom/client'; export default 1",
      'lib.js': 'export const a = 1;',
    };
    const extensions = { 'ticket-list': element, lib: everything['lib']! };
    const { diagnostics } = await pageOf(extensions, { files });
    const missing = diagnostics.filter(({ code }) => code === 'preview-import-missing');
    expect(missing.map(({ args }) => args)).toEqual([
      { project: 'shop', path: 'static/list.js', specifier: 'react/jsx-runtime', portal: '2025' },
    ]);
    expect(
      diagnostics.flatMap(({ code, args }) =>
        code === 'preview-import-stand-in' ? [(args as { specifier: string }).specifier] : [],
      ),
    ).toEqual(['@liferay/frontend-js-api', 'react-dom/client']);
    const older = await pageOf(extensions, { files, query: 'portal=7.4' });
    expect(
      older.diagnostics.flatMap(({ code, args }) =>
        code === 'preview-import-missing' ? [(args as { specifier: string }).specifier] : [],
      ),
    ).toEqual(['react-dom/client', 'react/jsx-runtime']);
  });

  it('finds names that the module of an import-map entry does not export, unless it passes on all of another', async () => {
    const extensions = { 'ticket-list': element, lib: everything['lib']! };
    const asking = "import lib, { there, gone } from 'my-lib';";
    const missing = async (lib: string) => {
      const { diagnostics } = await pageOf(extensions, { files: { 'list.js': asking, 'lib.js': lib } });
      return diagnostics.flatMap(({ code, args }) => (code === 'preview-export-missing' ? [args] : []));
    };
    expect(await missing('export const there = 1; export default 2;')).toEqual([
      { project: 'shop', path: 'static/list.js', specifier: 'my-lib', name: 'gone', owner: 'shop' },
    ]);
    expect(await missing("export * from './more.js'; export default 2;")).toEqual([]);
  });

  it('finds files that the archive does not have; of a checkout step it is index.js, unhashed', async () => {
    const step = { type: 'commerceCheckoutStep', settings: { url: 'index.abc123.js' } };
    const files = { 'index.abc123.js': '' };
    const { diagnostics } = await pageOf({ step }, { path: 'checkout', files });
    expect(diagnostics.map(({ args }) => args)).toEqual([
      { project: 'shop', id: 'step', setting: 'index', url: '/o/shop/index.js' },
    ]);
  });

  it('finds a module in place of one of the portal, which all scripts get', async () => {
    const { html, diagnostics } = await pageOf({
      react: { type: 'jsImportMapsEntry', settings: { bareSpecifier: 'react', url: 'react.js' } },
    });
    expect(codes(diagnostics)).toContain('preview-name-replaced');
    expect(html).toContain('"react":"/o/shop/react.js"');
    expect(html.match(/"react":/g)).toHaveLength(1);
  });
});
