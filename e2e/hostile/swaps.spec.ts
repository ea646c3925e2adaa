import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleProject, packageProject, projectAt, readText, readUffa } from 'uffa';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { put } from './files';

/** Packagings for each path; `npm run test:hostile` takes four hundred. */
const rounds = Number(process.env['HOSTILE_SWAPS'] ?? 15);

const SECRET = 'a-secret-of-this-machine-51d7';
const X = 'client-extensions/x';

const files: Readonly<Record<string, string>> = {
  '../site/client-extension.yaml': `
o: {type: oAuthApplicationHeadlessServer, .serviceAddress: "localhost:8080", .serviceScheme: http}
s: {type: siteInitializer, siteName: S, siteExternalReferenceCode: s, oAuthApplicationHeadlessServer: o}
`,
  '../site/site-initializer/pages/p.json': '{}',
  'client-extension.yaml': `
assemble: [{from: assets, into: static}, {from: batch, into: batch}]
b: {type: batch, oAuthApplicationHeadlessServer: o}
o: {type: oAuthApplicationHeadlessServer, .serviceAddress: "localhost:8080", .serviceScheme: http}
`,
  Dockerfile: 'FROM scratch\n',
  'LCP.json': '{}',
  'assets/a.js': 'a\n',
  'assets/deep/b.js': 'b\n',
  'batch/d.batch-engine-data.json': JSON.stringify({
    configuration: { className: 'com.liferay.object.rest.dto.v1_0.ObjectEntry' },
    items: [{ externalReferenceCode: 'e', f: { name: 'n', fileBase64: '@batch_object_entry_file_base64@' } }],
  }),
  'batch/attachments/e/n': 'attached',
};

/** Puts a link in the place of a path and takes it away again, as fast as it can, until it is ended. */
const swapper = `
const { renameSync, symlinkSync, rmSync } = require('node:fs');
const [path, target] = process.argv.slice(1);
process.stdout.write('started');
for (let round = 0; ; round++) {
  try {
    renameSync(path, path + '.kept');
    symlinkSync(target, path);
    for (let wait = 0; wait < (round % 7) * 20000; wait++);
    rmSync(path);
    renameSync(path + '.kept', path);
    for (let wait = 0; wait < (round % 5) * 20000; wait++);
  } catch {
    try { rmSync(path, { force: true }); } catch {}
    try { renameSync(path + '.kept', path); } catch {}
  }
}
`;

let base: string;
let root: string;
beforeEach(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'hostile-swap-')));
  root = join(base, 'workspace');
  for (const [path, text] of Object.entries(files)) put(join(root, X, path), text);
  for (const name of ['a.js', 'b.js', 'deep/b.js', 'n', 'e/n', 'p.json', 'pages/p.json', 'static/a.js'])
    put(join(base, 'outside', name), SECRET);
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function outside(): string {
  const names = readdirSync(join(base, 'outside'), { recursive: true, withFileTypes: true });
  return JSON.stringify(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

async function whileSwapping(path: string, target: string, work: () => Promise<void>): Promise<void> {
  const child = spawn(process.execPath, ['-e', swapper, join(root, X, path), target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(child.stdout, 'data');
    await work();
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

async function secretsIn(archive: string): Promise<readonly string[]> {
  const { entries } = await readUffa(archive);
  const texts = await Promise.all(entries.map(async ({ path, content }) => [path, await readText(content)]));
  const secrets = [SECRET, Buffer.from(SECRET).toString('base64').slice(0, 30)];
  return texts.flatMap(([path = '', text = '']) =>
    secrets.some((each) => text.includes(each)) ? [path] : [],
  );
}

describe.skipIf(process.platform === 'win32')(`${rounds} packagings while a link is swapped in`, () => {
  const read: Readonly<Record<string, string>> = {
    'assets/a.js': 'a.js',
    assets: '',
    'assets/deep': 'deep',
    'batch/attachments/e/n': 'n',
    'batch/attachments': '',
    'batch/attachments/e': 'e',
    Dockerfile: 'a.js',
    'LCP.json': 'a.js',
    '../site/site-initializer/pages': 'pages',
    '../site/site-initializer/pages/p.json': 'p.json',
  };

  it.each([X, 'client-extensions/site'])('can be done in %s', async (project) => {
    const { diagnostics } = await packageProject(projectAt(root, project));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  const timeout = 60_000 + rounds * 1000;

  it.each(Object.entries(read))(
    '%s: nothing from outside gets into an archive',
    { timeout },
    async (path, to) => {
      const counts = { packaged: 0, refused: 0 };
      const found: string[] = [];
      const project = path.startsWith('../site') ? 'client-extensions/site' : X;
      await whileSwapping(path, join(base, 'outside', to), async () => {
        for (let round = 0; round < rounds; round++) {
          const { success, output } = await packageProject(projectAt(root, project));
          counts[success ? 'packaged' : 'refused']++;
          if (output !== undefined) found.push(...(await secretsIn(output)));
        }
      });
      process.stdout.write(
        `swaps of ${path}: ${rounds} tried, ${counts.packaged} packaged, ${counts.refused} refused, ${found.length} with bytes from outside\n`,
      );
      expect(found).toEqual([]);
    },
  );

  it.each(['build', 'build/liferay-client-extension-build'])(
    '%s: nothing outside is written or deleted',
    { timeout },
    async (path) => {
      await assembleProject(projectAt(root, X));
      const before = outside();
      await whileSwapping(path, join(base, 'outside'), async () => {
        for (let round = 0; round < rounds; round++) await assembleProject(projectAt(root, X));
      });
      process.stdout.write(`swaps of ${path}: ${rounds} tried\n`);
      expect(outside()).toBe(before);
    },
  );
});
