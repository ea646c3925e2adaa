import { describe, expect, it } from 'vitest';
import { uffaOf } from '../../test/archive/uffa-of';
import { CLIENT_EXTENSION_TYPE_PID } from '../extension-types/client-extension-type-pid';
import { inspectUffa } from './inspect-uffa';
import { overBudget } from './over-budget';
import { readSize } from './read-size';
import { typeSettingsOf } from './type-settings';

const CONFIG = 'test.client-extension-config.json';

interface Member {
  readonly type?: string;
  readonly typeSettings?: readonly unknown[];
  readonly [member: string]: unknown;
}

function config(members: Readonly<Record<string, Member>>): string {
  const entries = Object.entries(members).map(([id, member]) => [
    `${CLIENT_EXTENSION_TYPE_PID}~${id}`,
    { baseURL: '${portalURL}/o/test', buildTimestamp: 1234567890123, webContextPath: '/test', ...member },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

async function urlsOf(member: Member, files: Readonly<Record<string, string>> = {}) {
  const { extensions } = await inspectUffa(uffaOf({ ...files, [CONFIG]: config({ a: member }) }));
  return extensions[0]!.urls;
}

const globalJS = (url: string, more: Member = {}): Member => ({
  type: 'globalJS',
  typeSettings: [`url=${url}`],
  ...more,
});

describe('what an extension becomes', () => {
  it('has the parts of its key, and the code that the portal knows it by', async () => {
    const text = JSON.stringify({
      [`${CLIENT_EXTENSION_TYPE_PID}~list/acme.example`]: {
        type: 'globalJS',
        name: 'List',
        webContextPath: '/shop',
      },
      'com.liferay.oauth2.X~app': {
        type: 'oAuthApplicationUserAgent',
        'dxp.lxc.liferay.com.virtualInstanceId': 'default',
      },
    });
    const { extensions } = await inspectUffa(uffaOf({ [CONFIG]: text }));
    expect(extensions).toMatchObject([
      {
        id: 'list',
        factoryPid: CLIENT_EXTENSION_TYPE_PID,
        externalReferenceCode: 'LXC:list',
        name: 'List',
        virtualInstanceId: 'acme.example',
        contextPath: '/o/shop',
      },
      {
        id: 'app',
        factoryPid: 'com.liferay.oauth2.X',
        externalReferenceCode: 'app',
        virtualInstanceId: 'default',
      },
    ]);
    expect(extensions[1]).not.toHaveProperty('contextPath');
  });

  it('reads settings as the portal does: cut at the first "=", trimmed, the last of two', () => {
    expect([...typeSettingsOf(['a = b=c ', 'url=x\ny', '#c=d', 'e', 5, 'a=2'])]).toEqual([
      ['a', '2'],
      ['url', 'x\ny'],
    ]);
  });
});

describe('URLs', () => {
  const files = { 'static/a.js': '12345', 'static/with space.js': '1' };

  it.each([
    ['a.js', '/o/test/a.js', 'static/a.js', 5],
    ['/a.js', '/o/test/a.js', 'static/a.js', 5],
    ['a.js?t=${modifiedTime}#x', '/o/test/a.js?t=1234567890123#x', 'static/a.js', 5],
    ['b/../a.js', '/o/test/b/../a.js', 'static/a.js', 5],
    ['with%20space.js', '/o/test/with%20space.js', 'static/with space.js', 1],
    ['b.js', '/o/test/b.js', 'static/b.js', undefined],
    ['../../x', '/o/test/../../x', 'static/x', undefined],
    ['%zz.js', '/o/test/%zz.js', 'static/%zz.js', undefined],
  ])('%s is %s, which %s answers', async (value, url, file, size) => {
    expect(await urlsOf(globalJS(value), files)).toEqual([
      { setting: 'url', value, url, file, ...(size === undefined ? {} : { size }) },
    ]);
  });

  it.each([
    ['https://cdn.example/a.js', {}, 'https://cdn.example/a.js'],
    ['a.js', { baseURL: 'http://localhost:5173/' }, 'http://localhost:5173/a.js'],
    ['a.js', { baseURL: '${portalURL}/o/other' }, '/o/other/a.js'],
  ])('%s with %j is %s, from another server', async (value, more, url) => {
    expect(await urlsOf(globalJS(value, more), files)).toEqual([{ setting: 'url', value, url }]);
  });

  it('has each line of a list, and no setting that only sounds like one', async () => {
    const typeSettings = [
      'urls=a.js\nb.js',
      'friendlyURLMapping=x',
      'homePageURL=y',
      'baseURL=z',
      'thumbnail=t.png',
    ];
    const urls = await urlsOf({ type: 'customElement', typeSettings }, files);
    expect(urls.map(({ value }) => value)).toEqual(['a.js', 'b.js']);
  });

  it('knows the script that a step of the checkout has without naming it', async () => {
    const [url] = await urlsOf({ type: 'commerceCheckoutStep' }, { 'static/index.js': '123' });
    expect(url).toMatchObject({ url: '/o/test/index.js', size: 3 });
  });

  it("lie below the archive's name without a version where the configuration says nothing", async () => {
    const uffa = uffaOf({
      [CONFIG]: config({ a: globalJS('a.js', { baseURL: null, webContextPath: null }) }),
    });
    const { extensions } = await inspectUffa({ ...uffa, name: 'shop-1.2' });
    expect(extensions[0]).toMatchObject({ contextPath: '/o/shop', urls: [{ url: '/o/shop/a.js' }] });
  });
});

describe('what an extension brings to a page', () => {
  async function weights(members: Readonly<Record<string, Member>>, files: Readonly<Record<string, string>>) {
    const { extensions } = await inspectUffa(uffaOf(sorted({ ...files, [CONFIG]: config(members) })));
    return extensions.map(({ weight: { size, files: count, biggest } }) => [size, count, biggest[0]?.path]);
  }

  it('is what its URLs name, and what lies around that unnamed, but for source maps', async () => {
    const files = {
      'static/one/a.js': 'a'.repeat(100),
      'static/one/a.js.map': 'a'.repeat(9000),
      'static/one/chunks/c.js': 'c'.repeat(20),
      'static/one-more/x.js': 'x'.repeat(500),
      'static/two/b.js': 'b'.repeat(30),
      'batch/one.json': 'x'.repeat(70),
    };
    const members = { one: globalJS('one/a.js'), two: globalJS('two/b.js'), none: { type: 'globalJS' } };
    expect(await weights(members, files)).toEqual([
      [120, 2, 'static/one/a.js'],
      [30, 1, 'static/two/b.js'],
      [0, 0, undefined],
    ]);
  });

  it('counts a file that several share for each, and the innermost directory alone', async () => {
    const files = {
      'static/a.js': 'aa',
      'static/b.js': 'bbb',
      'static/in/c.js': 'c',
      'static/in/d.js': '4444',
      'static/x': '55555',
    };
    const members = { a: globalJS('a.js'), b: globalJS('b.js'), c: globalJS('in/c.js') };
    expect(await weights(members, files)).toEqual([
      [7, 2, 'static/x'],
      [8, 2, 'static/x'],
      [5, 2, 'static/in/d.js'],
    ]);
  });

  it('is all of static/ for static content', async () => {
    expect(await weights({ a: { type: 'staticContent' } }, { 'static/b/c.js': '123' })).toEqual([
      [3, 1, 'static/b/c.js'],
    ]);
  });

  it('may be at most the budget', async () => {
    const uffa = uffaOf({ 'static/a.js': 'a'.repeat(100), [CONFIG]: config({ a: globalJS('a.js') }) });
    const inspection = await inspectUffa(uffa);
    const position = { file: 'client-extension.yaml', line: 3, column: 1 };
    expect(overBudget(inspection, 100, () => position)).toEqual([]);
    expect(overBudget(inspection, 99, () => position)).toEqual([
      {
        code: 'budget-exceeded',
        severity: 'error',
        position,
        args: {
          archive: 'test.zip',
          id: 'a',
          size: 100,
          limit: 99,
          biggest: [{ path: 'static/a.js', size: 100 }],
        },
      },
    ]);
  });
});

describe('a configuration that cannot be read', () => {
  it.each([
    ['[]', 'it is not an object'],
    ['{', undefined],
    [`{"a": ${'['.repeat(100_000)}`, undefined],
    [`"${'a'.repeat(1_000_001)}"`, 'it has more than 1000000 bytes'],
  ])('is a diagnostic, and the tree is there', async (text, problem) => {
    const { diagnostics, tree, extensions } = await inspectUffa(uffaOf({ [CONFIG]: text }));
    expect(diagnostics).toMatchObject([{ code: 'configuration-not-shown', args: { path: CONFIG } }]);
    if (problem !== undefined) expect(diagnostics).toMatchObject([{ args: { problem } }]);
    expect([tree.files, extensions]).toEqual([1, []]);
  });

  it('is not what lies in a directory, and values that are no objects are passed over', async () => {
    const { extensions } = await inspectUffa(
      uffaOf({ [`a/${CONFIG}`]: '{', [CONFIG]: '{"a": 1, "__proto__": {}, "b~c": null}' }),
    );
    expect(extensions).toMatchObject([{ key: '__proto__' }]);
  });
});

describe('readSize', () => {
  it.each([
    ['500kB', 500_000],
    ['500 KB', 500_000],
    ['1.5MB', 1_500_000],
    ['2KiB', 2048],
    ['12', 12],
    ['7 B', 7],
    ['1GB', 1e9],
    ['', undefined],
    ['kB', undefined],
    ['-5kB', undefined],
    ['5TB', undefined],
    ['5ib', undefined],
    ['1e3', undefined],
  ])('reads %s', (text, size) => {
    expect(readSize(text)).toBe(size);
  });
});

function sorted(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}
