import { describe, expect, it } from 'vitest';
import { testSite } from '../../../test/preview/site-of';
import { portalResource } from './portal-resource';
import { switchesOf } from './switches';

const REACT = '/o/frontend-js-react-web/__liferay__/exports/react.js';
const CLIENT = '/o/frontend-js-react-web/__liferay__/exports/react-dom$client.js';

/** A module as esbuild writes it for `--format=cjs --platform=browser`. */
function esbuildModule(list: string, body: string): string {
  return `var __export = (target, all) => {
  for (var name in all) Object.defineProperty(target, name, { get: all[name], enumerable: true });
};
var __reExport = (target, from, second) => [target, second].map((each) => Object.defineProperties(each, Object.getOwnPropertyDescriptors(from)));
var src_exports = {};
__export(src_exports, {
${list}
});
module.exports = Object.defineProperties({ __esModule: true }, Object.getOwnPropertyDescriptors(src_exports));
${body}
`;
}

/** Packages as they are installed: React's own shape, with a branch for development that must not be followed. */
const installed: Readonly<Record<string, string>> = {
  'react/package.json': '{"version": "18.2.0", "main": "index.js"}',
  'react/index.js':
    "if (process.env.NODE_ENV === 'production') { module.exports = require('./cjs/react.production.min.js'); } else { module.exports = require('./cjs/react.development.js'); }",
  'react/cjs/react.production.min.js':
    "exports.useState = () => 'state'; exports.default2 = 1; exports.version = '18.2.0';",
  'react-dom/package.json':
    '{"exports": {".": "./index.js", "./client": {"react-server": "./no.js", "default": "./client.js"}}}',
  'react-dom/client.js':
    "'use strict'; var scheduler = require('scheduler'); var react = require('react'); exports.createRoot = () => scheduler.now() + react.version; exports['not a name'] = 1;",
  '@clayui/button/package.json': '{"version": "3.163.0", "main": "lib/index.js"}',
  '@clayui/button/lib/index.js': esbuildModule(
    "  ClayButtonWithIcon: () => 'with icon',\n  default: () => src_default",
    '__reExport(src_exports, require("./Group"), module.exports);\nvar src_default = "a button"; // like require("ReactButton")',
  ),
  '@clayui/button/lib/Group.js': esbuildModule("  Group: () => 'group'", ''),
  '@clayui/alert/package.json':
    '{"version": "3.163.0", "main": "index.js", "dependencies": {"@clayui/button": "^3.163.0"}}',
  '@clayui/alert/index.js': esbuildModule(
    '  default: () => src_default',
    'var import_button = require("@clayui/button");\nvar src_default = "an alert with " + import_button.default + require("helpers/plural");',
  ),
  'helpers/package.json': '{}',
  'helpers/plural/package.json': '{"main": "../cjs/plural.js"}',
  'helpers/cjs/plural.js': "module.exports = 's';",
  'scheduler/package.json': '{}',
  'scheduler/index.js': "exports.now = () => 'now ';",
};

const read = (name: string, path: string) => {
  const text = installed[`${name}/${path}`];
  return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
};

const extensions = {
  list: { type: 'customElement', settings: { htmlElementName: 'a-b', urls: 'a.js', useESM: 'true' } },
};
const files = {
  'a.js':
    "import Link, { openModal as open } from '@liferay/frontend-js-web'; import { x } from 'react'; import Alert from '@clayui/alert'",
};

async function bodyOf(path: string, options: { readPackageFile?: typeof read; query?: string } = {}) {
  const { readPackageFile = read, query = '' } = options;
  const site = await testSite([{ name: 'shop', extensions, files }], { readPackageFile });
  const resource = await portalResource(site, path, switchesOf(new URLSearchParams(query)), readPackageFile);
  return resource && String(resource.body);
}

/** Runs a module; what it imports by an address of the portal is given. */
function run(text: string, imports: Readonly<Record<string, string>> = {}): Promise<Record<string, unknown>> {
  const linked = Object.entries(imports).reduce(
    (all, [url, module]) => all.replaceAll(JSON.stringify(url), JSON.stringify(dataUrl(module))),
    text,
  );
  return import(/* @vite-ignore */ dataUrl(linked)) as Promise<Record<string, unknown>>;
}

function dataUrl(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

describe('portalResource', () => {
  it('makes modules with names of CommonJS, the production branch of them', async () => {
    const text = (await bodyOf(REACT))!;
    expect(text).not.toContain('development.js"');
    const module = await run(text);
    expect(Object.keys(module).sort()).toEqual([
      'default',
      'default2',
      'module.exports',
      'useState',
      'version',
    ]);
    expect((module['useState'] as () => string)()).toBe('state');
    expect((module['default'] as { version: string }).version).toBe('18.2.0');
  });

  it('lets a bridge import what the page has, and holds what it has not', async () => {
    const text = (await bodyOf(CLIENT))!;
    const module = await run(text, { [REACT]: (await bodyOf(REACT))! });
    expect(Object.keys(module).sort()).toEqual(['createRoot', 'default', 'module.exports']);
    expect((module['createRoot'] as () => string)()).toBe('now 18.2.0');
  });

  it('knows the names of what esbuild has made for browsers, and its default, which a bridge that requires it gets whole', async () => {
    const at = (name: string) => `/o/frontend-taglib-clay/__liferay__/exports/@clayui$${name}.js`;
    const button = (await bodyOf(at('button')))!;
    const module = await run(button);
    expect(Object.keys(module).sort()).toEqual(['ClayButtonWithIcon', 'Group', 'default', 'module.exports']);
    expect(module['default']).toBe('a button');
    const alert = await run((await bodyOf(at('alert')))!, { [at('button')]: button });
    expect(alert['default']).toBe('an alert with a buttons');
  });

  it('gives a name of another version of React only to that version', async () => {
    const at = (name: string) => REACT.replace('react.js', name);
    expect(await bodyOf(at('react-18.js'))).toContain('export default all');
    expect(await bodyOf(at('react-16.js'))).toContain('is not provided by the preview');
  });

  it('throws where it has no module, with the names that scripts ask for, so that they link', async () => {
    const text = (await bodyOf('/o/frontend-js-web/__liferay__/exports/@liferay$frontend-js-web.js'))!;
    expect(text).toContain('export0 as openModal');
    await expect(run(text)).rejects.toThrow('"@liferay/frontend-js-web" is not provided by the preview.');
  });

  it('throws where React is not installed, and says what is missing where it is not whole', async () => {
    const nothing = () => Promise.resolve(undefined);
    await expect(run((await bodyOf(REACT, { readPackageFile: nothing }))!)).rejects.toThrow('"react"');
    const broken: typeof read = (name, path) => (path.startsWith('cjs/') ? nothing() : read(name, path));
    expect(await bodyOf(REACT, { readPackageFile: broken })).toContain(
      '// react/cjs/react.production.min.js is missing',
    );
  });

  it('has the names of the portal that is chosen, and nothing else', async () => {
    expect(await bodyOf(CLIENT, { query: 'portal=7.4' })).toBeUndefined();
    expect(await bodyOf('/o/frontend-js-react-web/__liferay__/exports/vue.js')).toBeUndefined();
    expect(await bodyOf('/o/anything.js')).toBeUndefined();
  });

  it('brings the default theme from the package of Clay, from right to left too', async () => {
    const withClay: typeof read = (name, path) =>
      Promise.resolve(
        name === '@clayui/css' && path === 'lib/css/atlas.css'
          ? Buffer.from('a { margin-left: 1px; }')
          : undefined,
      );
    const options = { readPackageFile: withClay };
    expect(await bodyOf('/o/classic-theme/css/clay.css', options)).toBe('a { margin-left: 1px; }');
    expect(await bodyOf('/o/classic-theme/css/clay_rtl.css', options)).toBe('a { margin-right: 1px; }');
    expect(await bodyOf('/o/classic-theme/images/clay/icons.svg', options)).toBeUndefined();
    expect(await bodyOf('/o/classic-theme/images/favicon.ico', options)).toContain('<svg');
  });
});
