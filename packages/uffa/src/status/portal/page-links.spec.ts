import { describe, expect, it } from 'vitest';
import { pageLinks } from './page-links';

const page = `<!doctype html><html><head>
<script type="importmap">{"imports":{"react":"/o/js/react.js","/o/x/a.js":"/o/x/a.(1f).js","@liferay/language/":"/o/js/language/","odd":7}}</script>
<link rel=stylesheet href='/o/shop/a.css?t=1&amp;x=2'>
<script src="/o/shop/index.js" data-x="a > b"></script>
<script>const x = '<script src="/o/not/loaded.js">';</script>
</head><body><img src=/o/logo.png></body></html>`;

describe('pageLinks', () => {
  it('are the addresses in tags, and not those in scripts', () => {
    expect(pageLinks(page).urls).toEqual(['/o/shop/a.css?t=1&x=2', '/o/shop/index.js', '/o/logo.png']);
  });

  it('have the import map, whose keys may be addresses', () => {
    const { imports, hasImportMap } = pageLinks(page);
    expect(hasImportMap).toBe(true);
    expect([...imports]).toEqual([
      ['react', '/o/js/react.js'],
      ['/o/x/a.js', '/o/x/a.(1f).js'],
      ['@liferay/language/', '/o/js/language/'],
    ]);
  });

  it('finds no link in what is not a page', () => {
    for (const text of [
      '',
      '<',
      '<script type=importmap>{',
      '<script type=importmap>{}</script>',
      '<a href="',
    ]) {
      expect(pageLinks(text).urls).toEqual([]);
      expect(pageLinks(text).imports.size).toBe(0);
    }
  });
});
