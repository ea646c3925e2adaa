import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  assembleProject,
  formatDiagnostics,
  openEntry,
  packageProject,
  projectAt,
  readUffa,
  type Entry,
} from 'uffa';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';

// Every path that packaging reads or writes, with each kind of link or special file in its place: nothing of what is
// outside of the workspace is read or changed, and nothing is waited for.

const SECRET = 'a secret of this machine: 3f9c';
const PROJECT = 'client-extensions/x';
const SITE = 'client-extensions/site';

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
};

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-')));
  root = join(base, 'workspace');
  for (const [path, text] of Object.entries(files)) put(join(root, path), text);
  for (const name of ['a.js', 'p.json', 'n', 'd.batch-engine-data.json', 'secret'])
    put(join(base, 'outside', name), SECRET);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function outside(): string {
  return JSON.stringify(
    readdirSync(join(base, 'outside'))
      .sort()
      .map((name) => [name, readFileSync(join(base, 'outside', name), 'utf8')]),
  );
}

const replaceWith: Readonly<Record<string, (path: string) => void>> = {
  'a link to a file outside': (path) => symlinkSync(join(base, 'outside/secret'), path),
  'a link to a directory outside': (path) => symlinkSync(join(base, 'outside'), path),
  'a link to a device': (path) => symlinkSync('/dev/zero', path),
  'a circle': (path) => symlinkSync('.', path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a broken link': (path) => symlinkSync('gone', path),
  'a named pipe': (path) => execFileSync('mkfifo', [path]),
  'a directory': (path) => mkdirSync(path),
};

const read = [
  ...Object.keys(files),
  ...['assets', 'batch', 'batch/attachments', 'batch/attachments/e'].map((path) => `${PROJECT}/${path}`),
  `${SITE}/site-initializer`,
  `${SITE}/site-initializer/pages`,
];
const cases = read.flatMap((path) => Object.keys(replaceWith).map((kind) => [path, kind] as const));

async function textsOf(entries: readonly Entry[]): Promise<string> {
  const texts = await Promise.all(
    entries.map(async ({ content }) => (await buffer(await openEntry(content))).toString('latin1')),
  );
  return texts.join('\n');
}

it.each(cases)('%s as %s: nothing from outside is packaged or shown', async (path, kind) => {
  rmSync(join(root, path), { recursive: true });
  replaceWith[kind]!(join(root, path));
  const before = outside();
  const project = path.startsWith(SITE) ? SITE : PROJECT;
  const { diagnostics, output, success } = await packageProject(projectAt(root, project));
  const texts = output === undefined ? '' : await textsOf((await readUffa(output)).entries);
  for (const secret of [SECRET, Buffer.from(SECRET).toString('base64')]) {
    expect(texts).not.toContain(secret);
    expect(formatDiagnostics(diagnostics, { color: 'never' })).not.toContain(secret);
  }
  expect(success).toBe(output !== undefined);
  expect(outside()).toBe(before);
});

const written = [
  ['dist', packageProject],
  ['build', assembleProject],
  ['build/liferay-client-extension-build', assembleProject],
] as const;

it.each(written)('%s as a link: what is behind it stays', async (path, write) => {
  for (const target of [join(base, 'outside'), join(root, PROJECT, 'assets')]) {
    const link = join(root, PROJECT, path);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link);
    const before = [outside(), readdirSync(join(root, PROJECT, 'assets'))];
    const { success, diagnostics } = await write(projectAt(root, PROJECT));
    expect(success).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toContain('output-through-link');
    expect([outside(), readdirSync(join(root, PROJECT, 'assets'))]).toEqual(before);
    rmSync(link);
  }
});

it.each([PROJECT, SITE])('packages %s as it is, without links', async (path) => {
  const { success, output, diagnostics } = await packageProject(projectAt(root, path));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(success && existsSync(output ?? '')).toBe(true);
});
