import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testSite } from '../../../test/preview/site-of';
import { fullSite } from '../../../test/preview/full-site';
import { extensionTypes } from '../../extension-types/extension-types';
import { typeCoverage } from './coverage';
import { renderIndex, renderPage } from './page';
import { pagesOf, sharedPages } from './pages-of';
import { defaultSwitches, switchesOf } from './switches';

const document = readFileSync(join(__dirname, '../../../../../docs/preview.md'), 'utf8');
const rows = document.split('\n').filter((line) => line.startsWith('| `'));
const WORDS = { full: 'shown', partial: 'partly shown', none: 'not shown' } as const;

describe('docs/preview.md', () => {
  it('has a row for each type with what is shown of it', () => {
    const types = Object.entries(typeCoverage).map(([type, about]) => [type, WORDS[about!.coverage]]);
    const said = rows.flatMap((row) => {
      const [, type, coverage] = /^\| `(\w+)` +\| (shown|partly shown) +\|/.exec(row) ?? [];
      return type === undefined ? [] : [[type, coverage]];
    });
    expect(said).toEqual(types);
  });

  it('has a row for each switch and for each page', () => {
    const named = rows.map((row) => /^\| `([^`]+)`/.exec(row)?.[1]);
    const switches = [...Object.keys(defaultSwitches), 'theme', 'viewport'].filter(
      (name) => name !== 'diagnostics',
    );
    expect(named).toEqual(expect.arrayContaining([...switches, ...Object.keys(sharedPages)]));
  });
});

describe('pagesOf', () => {
  it('knows only types that there are', () => {
    const types = extensionTypes.map(({ type }) => type);
    expect(Object.keys(typeCoverage).filter((type) => !types.includes(type))).toEqual([]);
  });

  it('lists every extension, and shows the page that each points to', async () => {
    const site = await testSite(fullSite);
    const pages = pagesOf(site);
    const listed = pages
      .filter(({ project }) => project !== undefined)
      .map(({ extensions: [each] }) => each?.id);
    expect(listed).toEqual(site.projects.flatMap(({ extensions }) => extensions.map(({ id }) => id)));
    for (const { path } of pages.filter(({ coverage }) => coverage !== 'none')) {
      expect(renderPage(site, path!, switchesOf(new URLSearchParams()))).toBeDefined();
    }
    expect(pages.find(({ title }) => title === 'agent')).toMatchObject({ coverage: 'none' });
    expect(renderIndex(site, [])).toContain(
      '<code>oAuthApplicationUserAgent</code> <span class="mark none">not shown</span>',
    );
  });

  it('says of an element whose name browsers refuse that it cannot be shown, and why', async () => {
    const element = (htmlElementName: string) => ({
      type: 'customElement',
      settings: { htmlElementName, urls: 'a.js' },
    });
    const site = await testSite([
      { name: 'shop', extensions: { good: element('shop-cart'), odd: element('ShopCart') } },
    ]);
    const [good, odd] = pagesOf(site).filter(({ project }) => project === 'shop');
    expect(good).toMatchObject({ coverage: 'full' });
    expect(odd).toMatchObject({
      coverage: 'none',
      why: 'It cannot be shown: browsers refuse "ShopCart" as the name of an element, because it has upper-case letters.',
    });
    expect(renderIndex(site, [])).toContain('<span class="mark none">not shown</span><br>');
  });

  it('has no page for types that the site has not, and a page for an empty site', async () => {
    const site = await testSite([]);
    expect(pagesOf(site).map(({ path }) => path)).toEqual(['all', 'theme', 'icons', 'modules']);
    expect(renderIndex(site, [])).toContain('No project has an archive to show.');
  });
});
