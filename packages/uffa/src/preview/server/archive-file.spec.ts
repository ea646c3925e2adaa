import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewFile, PreviewProject } from '../site/site';
import { archiveFile, isInContext } from './archive-file';

const file = (path: string): [string, PreviewFile] => [
  path,
  { path: `static/${path}`, content: { kind: 'text', text: path } },
];

const project = (contextPath: string, ...paths: readonly string[]): PreviewProject => ({
  name: contextPath.slice(3),
  root: 'x',
  contextPath,
  extensions: [],
  modules: [],
  files: new Map(paths.map(file)),
});

const site = {
  projects: [
    project('/o/shop', 'main.js', 'a b/ü.css', '100%.txt', '..', 'x/../y.js'),
    project('/o/shop/inner', 'main.js'),
  ],
};

const at = (path: string) => archiveFile(site, path)?.path;

describe('the file of an archive at an address', () => {
  it('is the one that the portal serves there', () => {
    expect(at('/o/shop/main.js')).toBe('static/main.js');
    expect(at('/o/shop/a%20b/%C3%BC.css')).toBe('static/a b/ü.css');
    expect(at('/o/shop/100%25.txt')).toBe('static/100%.txt');
    expect(at('/o/shop/inner/main.js')).toBe('static/main.js');
  });

  it.each([
    '/o/shop',
    '/o/shop/',
    '/o/shop/missing.js',
    '/o/shopmain.js',
    '/o/other/main.js',
    '/o/shop//main.js',
    '/o/shop/./main.js',
    '/o/shop/../shop/main.js',
    '/o/shop/x%2f..%2fy.js',
    '/o/shop/x%2F..%2Fy.js',
    '/o/shop/%2e%2e%5cmain.js',
    '/o/shop/main.js%00',
    '/o/shop/main.js\0',
    '/o/shop\\main.js',
    '/o/shop/100%.txt',
    '/o/shop/%ff',
  ])('is none at %j', (path) => {
    expect(at(path)).toBeUndefined();
  });

  it('is one of the archive or none, whatever the address', () => {
    const planned = new Set(site.projects.flatMap(({ files }) => [...files.values()]));
    const part = fc.oneof(
      fc.constantFrom(
        'o',
        'shop',
        'inner',
        'main.js',
        '..',
        '.',
        '',
        '%2e%2e',
        '%2f',
        '%5c',
        '%00',
        '%',
        '\\',
        '\0',
      ),
      fc.string(),
    );
    const address = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(
        fc.oneof(
          address,
          address.map((path) => `/o/shop${path}`),
        ),
        (path) => {
          const found = archiveFile(site, path);
          return (
            found === undefined ||
            (planned.has(found) && isInContext(site, path.split('/').slice(0, 3).join('/')))
          );
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
