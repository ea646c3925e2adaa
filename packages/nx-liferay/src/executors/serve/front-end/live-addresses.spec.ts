import { expect, it } from 'vitest';
import { elementUrls, liveScripts, serveAt } from './live-addresses';
import { optionProblems } from './option-problems';

it('is on this machine, for the Liferay of a developer, unless the options say otherwise', () => {
  expect(serveAt(5173, {})).toEqual({
    port: 5173,
    origin: 'http://localhost:5173',
    portalOrigin: 'http://localhost:8080',
  });
  expect(serveAt(1, { host: 'me.test', https: true, portalOrigin: 'https://portal.test/web/guest' })).toEqual(
    {
      port: 1,
      origin: 'https://me.test:1',
      portalOrigin: 'https://portal.test',
    },
  );
});

it("has the plugin's address for an element, or those of its own server", () => {
  const origin = 'http://localhost:5173';
  expect(elementUrls('list', origin, undefined)).toEqual([`${origin}/@nx-liferay/list.js`]);
  expect(elementUrls('a b', origin, ['/x/{id}.js', 'y.js'])).toEqual([
    `${origin}/x/a%20b.js`,
    `${origin}/y.js`,
  ]);
});

it('leaves the style sheets to the server only if that brings them', () => {
  const styles = (options: Parameters<typeof liveScripts>[2]) =>
    liveScripts(['list'], 'http://localhost:1', options).get('list')?.bringsStyles;
  expect(styles({})).toBe(true);
  expect(styles({ entry: ['main.js'] })).toBe(false);
  expect(styles({ entry: ['main.js'], injectsCss: true })).toBe(true);
});

it.each([
  [{ host: 'a b' }],
  [{ host: 'localhost/x' }],
  [{ port: 0 }],
  [{ port: 70_000 }],
  [{ port: 1.5 }],
  [{ portalOrigin: 'portal.test' }],
  [{ portalOrigin: 'javascript:1' }],
])('refuses %j', (options) => {
  expect(optionProblems(options).map(({ code }) => code)).toEqual(['target-option-invalid']);
  const fine = { host: 'me.test', port: 8443, portalOrigin: 'https://portal.test' };
  expect(optionProblems(fine)).toEqual([]);
});
