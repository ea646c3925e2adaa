import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stylesheet } from '../../test/infer';
import { tempWorkspace } from '../../test/temp-workspace';
import { assembleTask } from './assemble/task';
import { packageTask } from './package/task';
import type { TaskContext } from './task';
import { validateTask } from './validate/task';

const files = { 'x/a/client-extension.yaml': stylesheet, 'x/a/assets/main.css': 'body {}' };

function contextOf(workspaceRoot: string, targets = {}): TaskContext {
  const project = { root: 'x/a', targets };
  return { workspaceRoot, project, projectName: 'a', signal: new AbortController().signal };
}

describe('package', () => {
  it('writes the archive, and says in one line where it is', async () => {
    const root = tempWorkspace(files);
    const { success, text } = await packageTask({}, contextOf(root));
    expect(text).toMatch(/^x\/a\/dist\/a\.zip \(\d+(\.\d)? k?B, 5 files\)\n$/);
    expect(success).toBe(true);
    expect(existsSync(join(root, 'x/a/dist/a.zip'))).toBe(true);
  });

  it('writes a bill of materials where it is asked to', async () => {
    const dependencies = { lit: '^3.0.0' };
    const packages = { '': { name: 'a', dependencies }, 'node_modules/lit': { version: '3.3.0' } };
    const lock = { lockfileVersion: 3, packages };
    const root = tempWorkspace({
      ...files,
      'x/a/package.json': JSON.stringify({ name: 'a', dependencies }),
      'x/a/package-lock.json': JSON.stringify(lock),
    });
    const bom = join(root, 'x/a/dist/a.cdx.json');
    expect((await packageTask({}, contextOf(root))).success).toBe(true);
    expect(existsSync(bom)).toBe(false);
    expect((await packageTask({ sbom: true }, contextOf(root))).success).toBe(true);
    expect(readFileSync(bom, 'utf8')).toContain('pkg:npm/lit@3.3.0');
  });

  it('says what is wrong, and where', async () => {
    const root = tempWorkspace({ 'x/a/client-extension.yaml': 'a: [\n' });
    const { success, text } = await packageTask({}, contextOf(root));
    expect(success).toBe(false);
    expect(text).toMatch(/^error\s+x\/a\/client-extension\.yaml:/);
    expect(existsSync(join(root, 'x/a/dist'))).toBe(false);
  });

  it('suffixes the archive with the virtual instance id', async () => {
    const { text } = await packageTask({ virtualInstanceId: 'acme.com' }, contextOf(tempWorkspace(files)));
    expect(text).toContain('x/a/dist/a_acme.com.zip');
  });

  it('fails for warnings when it is strict', async () => {
    const nothing = { 'x/a/client-extension.yaml': stylesheet };
    expect((await packageTask({}, contextOf(tempWorkspace(nothing)))).success).toBe(true);
    expect((await packageTask({ strict: true }, contextOf(tempWorkspace(nothing)))).success).toBe(false);
  });

  it('takes the rules of the workspace, and after them its own', async () => {
    const nothing = { 'x/a/client-extension.yaml': stylesheet };
    const off = {
      'uffa.config.json': '{"rules": {"assemble-source-missing": "off", "url-not-served": "off"}}',
    };
    const root = tempWorkspace({ ...nothing, ...off });
    expect((await packageTask({ strict: true }, contextOf(root))).text).not.toMatch(/^warning/m);
    const { success, text } = await packageTask({ rules: { 'url-not-served': 'error' } }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toMatch(/^error {2}x\/a\/client-extension.yaml:\d+:\d+ {2}url-not-served$/m);
    const wrong = tempWorkspace({ ...nothing, 'uffa.config.json': '{"rules": {"url-not-servd": "off"}}' });
    for (const task of [validateTask, packageTask, assembleTask]) {
      const refused = await task({}, contextOf(wrong));
      expect(refused).toMatchObject({ success: false });
      expect(refused.text).toMatch(/^error {2}uffa.config.json:1:12 {2}rule-code-unknown$/m);
    }
  });

  it('looks up in the catalogue that the option or the settings name', async () => {
    const yaml = 'a:\n  type: instanceSettings\n  pid: com.liferay.Nothing\n';
    const empty = '{"version": 1, "configurations": {}, "applications": [], "batchClasses": {}}';
    const project = { 'x/a/client-extension.yaml': yaml };
    const told = async (more: Readonly<Record<string, string>>, option = {}) =>
      (await validateTask(option, contextOf(tempWorkspace({ ...project, ...more })))).text;
    expect(await told({})).not.toMatch(/catalogue|pid-unknown/);
    expect(await told({ 'liferay-catalogue.json': empty })).toMatch(
      / {2}x\/a\/client-extension.yaml:3:8 {2}instance-settings-pid-unknown$/m,
    );
    expect(await told({ 'b.json': empty }, { catalogue: 'b.json' })).toContain('according to b.json');
    const named = { 'uffa.config.json': '{"catalogue": "b.json"}' };
    expect(await told({ ...named, 'b.json': empty })).toContain('according to b.json');
    expect(await told(named)).toMatch(/^error +catalogue-missing/m);
    expect(await told({ 'liferay-catalogue.json': '{}' })).toMatch(
      /^error +liferay-catalogue.json:1:1 +catalogue-unfit/m,
    );
  });

  it('does not read a catalogue that it has nothing to look up in', async () => {
    const broken = { ...files, 'liferay-catalogue.json': 'broken' };
    expect((await validateTask({}, contextOf(tempWorkspace(broken)))).success).toBe(true);
  });

  it('names the setting that leaves out the build where what it makes is missing', async () => {
    const built = (nx: object) => ({
      'x/a/client-extension.yaml': stylesheet.replace('assets', 'build/static'),
      'x/a/package.json': JSON.stringify({ scripts: { build: 'vite build' }, nx }),
    });
    const leftOut = await packageTask({}, contextOf(tempWorkspace(built({ includedScripts: [] }))));
    expect(leftOut.text).toMatch(/client-extension\.yaml:2:11\s+assemble-build-left-out/);
    expect(leftOut.text).toContain('"includedScripts" in x/a/package.json does not list the script "build"');
    expect(leftOut.text).not.toContain('Run the build');
    const included = await packageTask({}, contextOf(tempWorkspace(built({ includedScripts: ['build'] }))));
    expect(included.text).toContain('assemble-source-missing');
    const asset = { ...built({ includedScripts: [] }), 'x/a/client-extension.yaml': stylesheet };
    expect((await packageTask({}, contextOf(tempWorkspace(asset)))).text).toContain(
      'assemble-source-missing',
    );
  });

  it('says in the line of the archive that nothing answers its URL, or fails where that is asked for', async () => {
    const nothing = { 'x/a/client-extension.yaml': stylesheet };
    const { text } = await packageTask({}, contextOf(tempWorkspace(nothing)));
    expect(text).toMatch(/x\/a\/dist\/a\.zip \(.*\) with problems\n$/);
    const root = tempWorkspace(nothing);
    const failed = await packageTask({ failOn: ['url-not-served'] }, contextOf(root));
    expect(failed.text).toMatch(/^error {2}x\/a\/client-extension\.yaml:\S+ {2}url-not-served/m);
    expect(failed.success).toBe(false);
    expect(existsSync(join(root, 'x/a/dist'))).toBe(false);
    expect((await packageTask({ failOn: ['batch-without-data'] }, contextOf(root))).success).toBe(true);
  });

  it('refuses a code that no diagnostic has', async () => {
    const { success, text } = await validateTask(
      { failOn: ['url-unserved'] },
      contextOf(tempWorkspace(files)),
    );
    expect(success).toBe(false);
    expect(text).toContain('"failOn" names "url-unserved"');
  });

  it('takes the outputs of the target that fromTask names', async () => {
    const root = tempWorkspace({
      'x/a/client-extension.yaml': 'assemble:\n  - fromTask: bundle\n    into: static\n',
      'x/a/out/main.js': '1',
    });
    const targets = { bundle: { outputs: ['{projectRoot}/out'] } };
    expect((await assembleTask({}, contextOf(root, targets))).success).toBe(true);
    const assembled = join(root, 'x/a/build/liferay-client-extension-build/static/main.js');
    expect(readFileSync(assembled, 'utf8')).toBe('1');
  });

  it('lists the targets with outputs when fromTask names none of them, without its own', async () => {
    const yaml = 'assemble:\n  - fromTask: bootJar\n';
    const root = tempWorkspace({ 'x/a/client-extension.yaml': yaml });
    const outputs = ['{projectRoot}/out'];
    const targets = {
      bundle: { outputs },
      lint: {},
      package: { executor: 'nx-liferay:package', outputs },
      war: { executor: 'nx-liferay:maven', outputs },
    };
    const { success, text } = await packageTask({}, contextOf(root, targets));
    expect(success).toBe(false);
    expect(text).toContain('no task of that name; it has bundle, war.');
  });

  it.each([
    [{}, 'The task bundle has no outputs'],
    [{ outputs: ['{projectRoot}/out'] }, 'The task bundle has run, but there is no x/a/out.'],
    [{ outputs: ['{projectRoot}/../../../out'] }, 'there is no ../out'],
  ])('refuses a task with %j that has made nothing', async (bundle, sentence) => {
    const yaml = 'assemble:\n  - fromTask: bundle\n';
    const root = tempWorkspace({ 'x/a/client-extension.yaml': yaml });
    const { success, text } = await packageTask({}, contextOf(root, { bundle }));
    expect(success).toBe(false);
    expect(text).toContain('x/a/client-extension.yaml:2:15  task-without-output');
    expect(text).toContain(sentence);
  });
});

describe('validate', () => {
  it('looks at every profile and writes nothing', async () => {
    const root = tempWorkspace({ ...files, 'x/a/client-extension.dev.yaml': 'b:\n  type: nonsense\n' });
    const { success, text } = await validateTask({}, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('client-extension.dev.yaml:2:');
    expect(existsSync(join(root, 'x/a/dist'))).toBe(false);
  });
});
