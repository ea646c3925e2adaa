import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  assembleProject,
  buildTheme,
  deployProject,
  formatDiagnostics,
  openEntry,
  packageProject,
  projectAt,
  readUffa,
  type Entry,
} from 'uffa';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { put, textsIn } from './files';
import { allInItsPlace, putInPlace, type InItsPlace } from './in-its-place';

// Every path that packaging reads or writes, with each kind of link or special file in its place: nothing of what is
// outside of the workspace is read or changed, and nothing is waited for.

const SECRET = 'a secret of this machine: 3f9c';
const PROJECT = 'client-extensions/x';
const SITE = 'client-extensions/site';
const THEME = 'client-extensions/theme';
const LANGUAGE = 'language';

const files: Readonly<Record<string, string>> = {
  'gradle.properties': '',
  [`${PROJECT}/client-extension.yaml`]: `
assemble: [{from: assets, into: static}, {from: batch, into: batch}]
b: {type: batch, oAuthApplicationHeadlessServer: o}
o: {type: oAuthApplicationHeadlessServer, .serviceAddress: "localhost:8080", .serviceScheme: http}
`,
  [`${SITE}/client-extension.yaml`]: `
o: {type: oAuthApplicationHeadlessServer, .serviceAddress: "localhost:8080", .serviceScheme: http}
s: {type: siteInitializer, siteName: S, siteExternalReferenceCode: s, oAuthApplicationHeadlessServer: o}
`,
  [`${PROJECT}/client-extension.uat.yaml`]: '',
  [`${PROJECT}/Dockerfile`]: 'FROM scratch',
  [`${PROJECT}/LCP.json`]: '{}',
  [`${PROJECT}/liferay-plugin-package.properties`]: 'a=b',
  [`${PROJECT}/gradle.properties`]: 'version=1',
  [`${PROJECT}/package.json`]: '{}',
  [`${PROJECT}/assets/a.js`]: 'a',
  [`${PROJECT}/batch/d.batch-engine-data.json`]: JSON.stringify({
    configuration: { className: 'com.liferay.object.rest.dto.v1_0.ObjectEntry' },
    items: [{ externalReferenceCode: 'e', f: { name: 'n', fileBase64: '@batch_object_entry_file_base64@' } }],
  }),
  [`${PROJECT}/batch/attachments/e/n`]: 'attached',
  [`${SITE}/site-initializer/pages/p.json`]: '{}',
  [`${THEME}/client-extension.yaml`]: `
assemble: [{from: build/buildTheme/images, into: static/images}]
t: {type: themeCSS, mainURL: css/main.css, clayURL: css/clay.css}
`,
  [`${THEME}/package.json`]:
    '{"liferayDesignPack": {"baseTheme": "parent", "baseThemeFrom": "../parent"}, "dependencies": {"library": "1"}}',
  [`${THEME}/src/css/_custom.scss`]: '@import "library/mixins"; .a { left: 0; }',
  [`${THEME}/src/css/_clay_variables.scss`]: '',
  [`${THEME}/src/images/a.js`]: '',
  'client-extensions/parent/css/_parent.scss': '',
  'client-extensions/parent/css/main.scss': "@import 'clay_variables', 'base', 'custom';",
  [`${LANGUAGE}/Language.properties`]: 'a=A',
  [`${LANGUAGE}/Language_de.properties`]: 'a=Ä',
};

/** Packages may lie anywhere, as those of pnpm do; but nothing in them leads elsewhere. */
const packages: Readonly<Record<string, string>> = {
  'liferay-frontend-theme-unstyled/package.json': '{ "version": "6.0.99" }',
  'liferay-frontend-theme-unstyled/css/main.scss': '',
  'liferay-frontend-theme-unstyled/css/clay.scss': '',
  'liferay-frontend-theme-unstyled/css/_clay_variables.scss': '',
  'liferay-frontend-theme-unstyled/css/_base.scss': '',
  'liferay-frontend-theme-unstyled/css/_custom.scss': '',
  'liferay-frontend-theme-styled/package.json': '{ "version": "6.0.113" }',
  'liferay-frontend-theme-styled/css/_base.scss': '.styled { margin: 1px; }',
  'liferay-frontend-css-common/package.json': '{ "version": "6.0.8" }',
  'liferay-frontend-css-common/liferay/_bourbon_ext.scss': '',
  'bourbon/package.json': '{ "version": "4.2.3" }',
  'bourbon/app/assets/stylesheets/_bourbon.scss': '',
  'library/package.json': '{ "version": "1.0.0" }',
  'library/_mixins.scss': '.library { top: 0; }',
};

const sass = join(__dirname, '../../node_modules/sass');

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')));
  root = join(base, 'workspace');
  for (const [path, text] of Object.entries(files)) put(join(root, path), text);
  for (const [path, text] of Object.entries(packages)) put(join(root, 'node_modules', path), text);
  symlinkSync(sass, join(root, 'node_modules/sass'), 'junction');
  for (const name of ['a.js', 'p.json', 'n', 'd.batch-engine-data.json', 'secret'])
    put(join(base, 'outside', name), SECRET);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function outside(): string {
  return textsIn(join(base, 'outside'));
}

function replaceWith(kind: InItsPlace, path: string): void {
  putInPlace(kind, path, join(base, 'outside'));
}

const read = [
  ...Object.keys(files),
  ...['assets', 'batch', 'batch/attachments', 'batch/attachments/e'].map((path) => `${PROJECT}/${path}`),
  `${SITE}/site-initializer`,
  `${SITE}/site-initializer/pages`,
  ...['src', 'src/css', 'src/images'].map((path) => `${THEME}/${path}`),
  ...['client-extensions/parent', 'client-extensions/parent/css', LANGUAGE],
  ...[
    'liferay-frontend-theme-unstyled/css/_base.scss',
    'liferay-frontend-theme-styled/package.json',
    'bourbon/app/assets/stylesheets/_bourbon.scss',
    'library/_mixins.scss',
  ].map((path) => `node_modules/${path}`),
];
const cases = read.flatMap((path) => allInItsPlace.map((kind) => [path, kind] as const));

async function textsOf(entries: readonly Entry[]): Promise<string> {
  const texts = await Promise.all(
    entries.map(async ({ content }) => (await buffer(await openEntry(content))).toString('latin1')),
  );
  return texts.join('\n');
}

function projectOf(path: string): string {
  if (/^(?:node_modules|client-extensions\/parent)\b/.test(path)) return THEME;
  return [SITE, THEME, LANGUAGE].find((each) => path.startsWith(each)) ?? PROJECT;
}

it.each(cases)('%s as %s: nothing from outside is packaged or shown', async (path, kind) => {
  rmSync(join(root, path), { recursive: true });
  replaceWith(kind, join(root, path));
  const before = outside();
  const project = projectAt(root, projectOf(path));
  const theme = project.path === THEME ? await buildTheme(project) : undefined;
  const packaged = await packageProject(project);
  const { output, success } = packaged;
  const diagnostics = [...(theme?.diagnostics ?? []), ...packaged.diagnostics];
  const texts = output === undefined ? '' : await textsOf((await readUffa(output)).entries);
  for (const secret of [SECRET, Buffer.from(SECRET).toString('base64')]) {
    expect(texts).not.toContain(secret);
    expect(formatDiagnostics(diagnostics, { color: 'never' })).not.toContain(secret);
  }
  expect(success).toBe(output !== undefined);
  expect(outside()).toBe(before);
});

const written = [
  [PROJECT, 'dist', packageProject],
  [PROJECT, 'build', assembleProject],
  [PROJECT, 'build/liferay-client-extension-build', assembleProject],
  [THEME, 'dist', packageProject],
  [THEME, 'build', buildTheme],
  [THEME, 'build/buildTheme', buildTheme],
  [LANGUAGE, 'dist', packageProject],
] as const;

it.each(written)('%s/%s as a link: what is behind it stays', async (path, output, write) => {
  for (const target of [join(base, 'outside'), join(root, PROJECT, 'assets')]) {
    const link = join(root, path, output);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link);
    const before = [outside(), readdirSync(join(root, PROJECT, 'assets'))];
    const { success, diagnostics } = await write(projectAt(root, path));
    expect(success).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toContain('output-through-link');
    expect([outside(), readdirSync(join(root, PROJECT, 'assets'))]).toEqual(before);
    rmSync(link);
  }
});

const deployed: Readonly<Record<string, (home: string) => void>> = {
  'osgi/client-extensions': (home) =>
    replaceWith('a link to a directory outside', join(home, 'osgi/client-extensions')),
  osgi: (home) => replaceWith('a link to a directory outside', join(home, 'osgi')),
};

it.each(Object.keys(deployed))(
  "the home's %s as a link out of it: nothing is deployed there",
  async (path) => {
    const project = projectAt(root, PROJECT);
    expect((await packageProject(project)).success).toBe(true);
    const home = join(root, 'bundles');
    mkdirSync(dirname(join(home, path)), { recursive: true });
    deployed[path]!(home);
    const before = outside();
    const deploy = () => deployProject(project, { home, allowProblems: true }, { env: {} });
    expect((await deploy()).diagnostics.map(({ code }) => code)).toContain('output-through-link');
    expect(outside()).toBe(before);
  },
);

it.each(['a link to a file outside', 'a link to a device', 'a broken link', 'a link to itself'] as const)(
  'a deployed archive as %s is replaced, and nothing behind it',
  async (kind) => {
    const project = projectAt(root, PROJECT);
    expect((await packageProject(project)).success).toBe(true);
    const home = join(root, 'bundles');
    const target = join(home, 'osgi/client-extensions/x.zip');
    mkdirSync(dirname(target), { recursive: true });
    replaceWith(kind, target);
    const before = outside();
    const { success } = await deployProject(project, { home, allowProblems: true }, { env: {} });
    expect(outside()).toBe(before);
    if (success) expect(lstatSync(target).isFile()).toBe(true);
  },
);

it('packages the theme as it is, without links', async () => {
  const theme = projectAt(root, THEME);
  const { success, diagnostics } = await buildTheme(theme);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(success).toBe(true);
  expect((await packageProject(theme)).success).toBe(true);
});

it.each([PROJECT, SITE, LANGUAGE])('packages %s as it is, without links', async (path) => {
  const { success, output, diagnostics } = await packageProject(projectAt(root, path));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(success && existsSync(output ?? '')).toBe(true);
});
