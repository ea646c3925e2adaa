import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, mailJar } from '../../../test/catalogue/bundle';
import { jarOf } from '../../../test/catalogue/jar-of';
import { runUffa } from '../../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';

const FILE = 'liferay-catalogue.json';
const settings = 'a:\n  type: instanceSettings\n  pid: com.liferay.mail.MailConfiguration\n  host: x\n';
const SCHEMA = 'schemas/client-extension-type-instance-settings.schema.json';

/** The jar of Liferay's Gradle plugin, as far as it is read. */
function plugin(pid: string): Promise<Buffer> {
  const schema = { oneOf: [{ properties: { pid: { const: pid }, body: { type: 'object' } } }] };
  return jarOf({ [SCHEMA]: JSON.stringify(schema) });
}

function inWorkspace<T>(files: WorkspaceFiles, use: (root: string) => Promise<T>): Promise<T> {
  return withWorkspace({ '.git/': '', 'a/client-extension.yaml': settings, ...files }, use);
}

function pidsIn(root: string, file = FILE): readonly string[] {
  const { configurations } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    configurations: object;
  };
  return Object.keys(configurations);
}

describe('uffa catalogue', () => {
  it('writes the same bytes again, and then leaves the file alone', async () => {
    await inWorkspace(await bundle(), async (root) => {
      expect(await runUffa(root, 'uffa catalogue')).toMatchObject({ code: 0, stderr: '' });
      const before = readFileSync(join(root, FILE), 'utf8');
      utimesSync(join(root, FILE), 1, 1);
      const { stdout } = await runUffa(root, 'uffa catalogue --home bundles --json', { cwd: '.' });
      expect(JSON.parse(stdout)).toMatchObject({
        file: FILE,
        outcome: 'unchanged',
        release: '2024.Q1.5',
        configurations: 1,
        applications: 2,
        batchClasses: 3,
        jars: 4,
        gradlePlugin: null,
      });
      expect(readFileSync(join(root, FILE), 'utf8')).toBe(before);
      expect(statSync(join(root, FILE)).mtimeMs).toBe(1000);
      expect(readdirSync(root).filter((name) => name.includes('tmp'))).toEqual([]);
    });
  });

  it('replaces an older catalogue, also one that was cut off, and no other file', async () => {
    await inWorkspace(await bundle({ 'notes.json': '{"mine": true}' }), async (root) => {
      writeFileSync(join(root, FILE), '{\n  "$schema": "./x/liferay-catalogue.schema.json",\n  "ver');
      expect((await runUffa(root, 'uffa catalogue')).stdout).toContain(`changed  ${FILE}`);
      const { code, stderr } = await runUffa(root, 'uffa catalogue --output notes.json');
      expect([code, stderr]).toEqual([2, expect.stringContaining('catalogue-place-taken')]);
      expect(readFileSync(join(root, 'notes.json'), 'utf8')).toBe('{"mine": true}');
    });
  });

  it('says which home it has not found, and keeps the catalogue that is there', async () => {
    await inWorkspace({ [FILE]: 'kept', 'empty/readme.txt': '' }, async (root) => {
      const env = { LIFERAY_HOME: join(root, 'nowhere') };
      const absent = await runUffa(root, 'uffa catalogue', { env });
      expect(absent).toMatchObject({ code: 2, stdout: '' });
      expect(absent.stderr).toContain('nowhere is not a directory.');
      const empty = await runUffa(root, 'uffa catalogue --home ../empty', { cwd: 'a' });
      expect(empty.stderr).toContain('empty is not the home of a Liferay');
      expect((await runUffa(root, 'uffa catalogue bundles')).stderr).toContain('--home bundles');
      expect(readFileSync(join(root, FILE), 'utf8')).toBe('kept');
    });
  });

  it('names what it could not read, and fails for that only where it is asked to', async () => {
    const cut = { 'bundles/osgi/core/cut.jar': (await jarOf(mailJar)).subarray(0, 300) };
    await inWorkspace(await bundle(cut), async (root) => {
      const lenient = await runUffa(root, 'uffa catalogue');
      expect([lenient.code, lenient.stderr]).toEqual([0, expect.stringContaining('osgi/core/cut.jar')]);
      expect(pidsIn(root)).toEqual(['com.liferay.mail.MailConfiguration']);
      expect((await runUffa(root, 'uffa catalogue --strict')).code).toBe(1);
    });
  });

  it('reads where the settings say, and validate looks there', async () => {
    const config = { 'uffa.config.json': '{"catalogue": "config/liferay.json"}' };
    await inWorkspace({ ...(await bundle()), ...config }, async (root) => {
      const missing = await runUffa(root, 'uffa validate');
      expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('catalogue-missing')]);
      expect((await runUffa(root, 'uffa catalogue')).stdout).toContain('made  config/liferay.json');
      expect((await runUffa(root, 'uffa validate')).stderr).not.toContain('catalogue');
    });
    const outside = { 'uffa.config.json': '{"catalogue": "../liferay.json"}' };
    await inWorkspace(outside, async (root) => {
      for (const command of ['uffa validate', 'uffa catalogue']) {
        const { code, stderr } = await runUffa(root, command);
        expect([code, stderr]).toEqual([2, expect.stringContaining('uffa.config.json:1:15')]);
      }
      expect(existsSync(join(root, '../liferay.json'))).toBe(false);
    });
  });
});

describe("Liferay's Gradle plugin", () => {
  const NAME = 'com.liferay.gradle.plugins.workspace';

  it('is read where it is named', async () => {
    const files = await bundle({ 'plugin.jar': await plugin('com.liferay.OfPlugin'), 'other.jar': '' });
    await inWorkspace(files, async (root) => {
      await runUffa(root, 'uffa catalogue --gradle-plugin plugin.jar');
      expect(pidsIn(root)).toEqual(['com.liferay.OfPlugin', 'com.liferay.mail.MailConfiguration']);
      for (const [jar, words] of [
        ['other.jar', 'not-an-archive'],
        ['bundles/osgi/modules/mail.jar', 'gradle-plugin-unfit'],
        ['none.jar', 'archive-unreadable'],
      ]) {
        const { code, stderr } = await runUffa(root, `uffa catalogue --gradle-plugin ${jar}`);
        expect([code, stderr]).toEqual([2, expect.stringContaining(words ?? '')]);
      }
    });
  });

  it('is found in the caches: the newest, or the version that the workspace names', async () => {
    const cached = async (version: string, directory: string) => ({
      [`${directory}/${NAME}-${version}.jar`]: await plugin(`com.liferay.V${version}`),
    });
    const files = await bundle({
      ...(await cached('9.0.1', `user/.gradle/caches/modules-2/files-2.1/com.liferay/${NAME}/9.0.1/ab12`)),
      ...(await cached('13.1.2', `user/.m2/repository/com/liferay/${NAME}/13.1.2`)),
    });
    await inWorkspace(files, async (root) => {
      const env = { HOME: join(root, 'user') };
      const newest = await runUffa(root, 'uffa catalogue', { env });
      expect(newest.stdout).toContain(
        `settings also from ~/.m2/repository/com/liferay/${NAME}/13.1.2/${NAME}-13.1.2.jar\n`,
      );
      expect(pidsIn(root)).toContain('com.liferay.V13.1.2');
      writeFileSync(
        join(root, 'settings.gradle'),
        `buildscript {\n  dependencies {\n    classpath group: "com.liferay", name: "${NAME}", version: "9.0.1"\n  }\n}\n`,
      );
      await runUffa(root, 'uffa catalogue', { env });
      expect(pidsIn(root)).toContain('com.liferay.V9.0.1');
    });
  });
});

describe('what validate says of the catalogue', () => {
  it.each<[string, WorkspaceFiles, string | undefined]>([
    [
      'nothing, of the same release',
      { 'gradle.properties': 'liferay.workspace.product=dxp-2024.q1.9\n' },
      undefined,
    ],
    ['nothing, where the workspace does not say its release', {}, undefined],
    [
      'that it is of another release',
      { 'gradle.properties': 'liferay.workspace.product=dxp-2025.q3.1\n' },
      'catalogue-of-other-release',
    ],
  ])('%s', async (_, files, code) => {
    await inWorkspace({ ...(await bundle()), ...files }, async (root) => {
      await runUffa(root, 'uffa catalogue');
      const { stderr } = await runUffa(root, 'uffa validate');
      expect(/catalogue-[\w-]+/.exec(stderr)?.[0]).toBe(code);
    });
  });

  it('that there is none, once, and only where something would be looked up', async () => {
    const other = { 'b/client-extension.yaml': settings.replace('a:', 'b:') };
    await inWorkspace(other, async (root) => {
      const { code, stderr } = await runUffa(root, 'uffa validate');
      expect([code, stderr.match(/^info {2}catalogue-absent$/gm)?.length]).toEqual([0, 1]);
      expect((await runUffa(root, 'uffa package')).stderr).not.toContain('catalogue');
    });
    const plain = { 'a/client-extension.yaml': 'a:\n  type: staticContent\n' };
    await inWorkspace(plain, async (root) => {
      expect((await runUffa(root, 'uffa validate')).stderr).not.toContain('catalogue');
    });
    const off = { 'uffa.config.json': '{"rules": {"catalogue-absent": "off"}}' };
    await inWorkspace(off, async (root) => {
      expect((await runUffa(root, 'uffa validate')).stderr).not.toContain('catalogue');
    });
  });
});
