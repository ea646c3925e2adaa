import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { formatDiagnostics } from '../diagnostics/format-text';
import { textOf } from '../java-text/string-value-of';
import { readManifest } from '../manifest/read-manifest';
import { expandUrlWildcards } from './url-wildcards';

const paths = ['', 'a.js', 'b.js', 'css', 'css/x.css', 'one', 'one/two', 'one/two/three.json', 'z.json'];

function expand(settings: string, staticPaths: readonly string[] = paths) {
  return withWorkspace({ 'web/client-extension.yaml': `e: {type: customElement, ${settings}}` }, (root) => {
    const [extension] = readManifest(projectIn(root, 'web')).extensions;
    const expanded = expandUrlWildcards(extension!.typeSettings, staticPaths, extension!);
    return {
      texts: [...expanded.settings.members].map(([key, { value }]) => `${key}=${textOf(value)}`),
      diagnostics: expanded.diagnostics.map(({ code, position }) => `${code} ${position?.column ?? 0}`),
      candidates: expanded.diagnostics.flatMap(({ args }) => ('candidates' in args ? args.candidates : [])),
      text: formatDiagnostics(expanded.diagnostics, { color: 'never' }),
    };
  });
}

describe('expandUrlWildcards', () => {
  it.each([
    ['urls: "*.js"', 'urls=[a.js, b.js]'],
    ['url: "a.*"', 'url=[a.js]'],
    ['urls: ["*.js", z.js, "*.json"]', 'urls=[a.js, b.js, z.js, z.json]'],
    ['cssURLs: ["css/*.css"]', 'cssURLs=[css/x.css]'],
    ['urls: "*.js?v=*&k=1"', 'urls=[a.js?v=*&k=1, b.js?v=*&k=1]'],
    ['url: "**/*.json"', 'url=[one/two/three.json]'],
    ['urls: "**.json"', 'urls=[one/two/three.json, z.json]'],
    ['fooUrlBar: "{a,x}.*"', 'fooUrlBar=[a.js]'],
    ['urls: "*"', 'urls=[, a.js, b.js, css, one, z.json]'],
    ['url: "a?.js"', 'url=a?.js'],
    ['url: "https://x.example/*.js"', 'url=https://x.example/*.js'],
    ['url: " HTTP://x/*.js"', 'url= HTTP://x/*.js'],
    ['other: "*.js"', 'other=*.js'],
  ])('%s gives %s', async (settings, expected) => {
    expect(await expand(settings)).toEqual({ texts: [expected], diagnostics: [], candidates: [], text: '' });
  });

  it('warns of several files for a setting that takes one, and names them', async () => {
    const { texts, diagnostics, text } = await expand('url: "*.js"');
    expect(texts).toEqual(['url=[a.js, b.js]']);
    expect(diagnostics).toEqual(['url-matches-several 31']);
    expect(text).toContain('url of e takes one file, and *.js matches several: a.js, b.js.');
    const all = await expand('mainURL: "**"');
    expect(all.text).toContain('and 4 more.');
  });

  it.each([
    [['main.3f2a1b9c.js', 'main.77aa21d0.js', 'vendor.77aa21d0.js'], 'main.3f2a1b9c.js, main.77aa21d0.js'],
    [['js/app-B1x2c3D4.min.js', 'js/app-Zz9yXw8v.min.js'], 'js/app-B1x2c3D4.min.js, js/app-Zz9yXw8v.min.js'],
    [['main.3f2a1b9c.js', 'main.77aa21d0.css', 'js/main.77aa21d0.js'], undefined],
    [['chunk-ABCD1234.js', 'chunk-EFGH5678.js', 'polyfills.js', 'polyfills-compat.js'], undefined],
    [['main.light.js', 'main.dark.js', 'main-component.js', 'main-different.js'], undefined],
  ])('warns of files that several builds have made: %j', async (built, named) => {
    const { diagnostics, text } = await expand('urls: "**.js?v=1", htmlElementName: x', built);
    expect(diagnostics).toEqual(named === undefined ? [] : ['url-matches-builds 32']);
    if (named !== undefined)
      expect(text).toContain(`**.js matches files that differ only in a hash: ${named}.`);
  });

  it.each([
    ['url: "*.ts"', 'url-matches-nothing 31'],
    ['url: "//host/*.js"', 'url-matches-nothing 31'],
    ['url: "a:b/*.js"', 'url-matches-nothing 31'],
    ['url: "static/*.js"', 'url-matches-nothing 31'],
    ['url: "*.{js"', 'url-glob-invalid 31'],
    ['cssURLs: [a, ~]', 'url-list-element-not-text 39'],
    ['names: [a, 7]', 'url-list-element-not-text 37'],
  ])('%s is refused', async (settings, diagnostic) => {
    expect((await expand(settings)).diagnostics).toEqual([diagnostic]);
  });

  it.each([
    ['static/*.js', ['a.js', 'b.js']],
    ['**/a.*', ['a.js']],
    ['./*.css', ['css/x.css']],
    ['*.ts', ['a.js', 'b.js', 'css/x.css', 'one/two/three.json', 'z.json']],
  ])('of a miss of %s, tells what is near', async (glob, candidates) => {
    expect((await expand(`url: "${glob}"`)).candidates).toEqual(candidates);
  });

  it('of a miss with a backslash, says what separates directories', async () => {
    expect((await expand("url: 'css\\*.css'")).text).toContain('fix: Write "/" between directories');
  });
});
