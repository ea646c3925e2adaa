import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedOutput } from '../../../test/captured-output';
import { diskTree, flush } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import init from './generator';
import { strictAboutContent } from './register-plugin';

const output = capturedOutput();

const files = {
  'nx.json': '{\n  // ours\n  "plugins": ["@nx/js"]\n}\n',
  'package.json': '{\n  "name": "shop",\n  "devDependencies": { "nx": "23.2.1" }\n}\n',
};

const styles = 'assemble:\n  - from: assets\n    into: static\nstyles:\n  type: globalCSS\n  url: a.css\n';

const initialized = async (
  given: Readonly<Record<string, string>>,
  schema: Parameters<typeof init>[1] = {},
) => {
  const tree = diskTree(tempWorkspace(given));
  const callback = await init(tree, schema);
  return { tree, callback, paths: tree.listChanges().map(({ path }) => path) };
};

describe('init', () => {
  it('adds what a workspace lacks, and says what it could not check', async () => {
    const { tree, callback, paths } = await initialized(files);
    expect(paths).toEqual([
      'nx.json',
      '.gitignore',
      '.gitattributes',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      'package.json',
      'AGENTS.md',
      '.claude/skills/liferay-client-extensions/SKILL.md',
      '.agents/skills/liferay-client-extensions/SKILL.md',
    ]);
    expect(tree.read('nx.json', 'utf8')).toContain('// ours');
    expect(tree.read('package.json', 'utf8')).toMatch(/"nx-liferay": "\^\d/);
    expect(callback).toBeTypeOf('function');
    expect(output()).toContain('gitignore-unchecked');
  });

  it('does nothing the second time', async () => {
    const { tree } = await initialized({ ...files, '.idea/misc.xml': '<project />\n' });
    flush(tree);
    const again = diskTree(tree.root);
    expect(await init(again, {})).toBeUndefined();
    expect(again.listChanges()).toEqual([]);
  });

  it('writes nothing for coding agents where it is told to', async () => {
    const { paths } = await initialized(files, { skipAgents: true });
    expect(paths.filter((path) => /agents|claude/i.test(path))).toEqual([]);
  });

  it('leaves what is written for coding agents already, byte for byte', async () => {
    const own = '#   Rules\r\n\r\n*   one\r\n';
    const rules = { 'AGENTS.md': own, '.workspace-rules/liferay.md': '*   two\n', 'CLAUDE.md': '*  three\n' };
    const { tree, paths } = await initialized({ ...files, ...rules });
    const written = tree.read('AGENTS.md', 'utf8') ?? '';
    expect(written.startsWith(`${own}\r\n<!-- nx-liferay`)).toBe(true);
    expect(written).toContain('\r\n## Liferay client extensions\r\n');
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
    expect(paths).not.toContain('CLAUDE.md');
    expect(paths).not.toContain('.workspace-rules/liferay.md');
    flush(tree);
    const again = diskTree(tree.root);
    await init(again, {});
    expect(again.listChanges()).toEqual([]);
  });

  it('leaves rules to which AGENTS.md is only a link', async () => {
    const tree = diskTree(tempWorkspace({ ...files, '.workspace-rules/liferay.md': '*   two\n' }));
    symlinkSync('.workspace-rules/liferay.md', join(tree.root, 'AGENTS.md'));
    await init(tree, {});
    const paths = tree.listChanges().map(({ path }) => path);
    expect(paths.filter((path) => path === 'AGENTS.md' || path.includes('rules'))).toEqual([]);
    expect(paths).toContain('.claude/skills/liferay-client-extensions/SKILL.md');
    expect(output()).toContain('AGENTS.md is a link to another file, and stays as it is');
  });

  it("replaces its own part when it is run again, but no skill that is the user's", async () => {
    const skill = 'liferay-client-extensions/SKILL.md';
    const part = (text: string) =>
      `before\n<!-- nx-liferay configuration start-->\n${text}\n<!-- nx-liferay configuration end-->\nafter\n`;
    const { tree, paths } = await initialized({
      ...files,
      'AGENTS.md': part('# old'),
      [`.claude/skills/${skill}`]: part('# old'),
      [`.agents/skills/${skill}`]: 'mine\n',
    });
    for (const path of ['AGENTS.md', `.claude/skills/${skill}`]) {
      const text = tree.read(path, 'utf8');
      expect(text).toMatch(
        /^before\n<!-- [^]* -->\n\n# [A-Z][^]*\n<!-- nx-liferay configuration end-->\nafter\n$/,
      );
      expect(text).not.toContain('# old');
    }
    expect(paths).not.toContain(`.agents/skills/${skill}`);
  });

  it.each([
    ['pnpm-lock.yaml', 'pnpm exec uffa validate', true],
    ['yarn.lock', 'yarn uffa validate', true],
    ['package-lock.json', 'npx uffa validate', false],
  ])('names commands as they are run with %s', async (lockFile, command, hasToAdd) => {
    const { tree } = await initialized({ ...files, [lockFile]: '' });
    const text = tree.read('AGENTS.md', 'utf8') ?? '';
    expect(text).toContain(command);
    expect(text.includes('add the package `uffa`')).toBe(hasToAdd);
  });

  it('leaves package.json alone where it is told to', async () => {
    const { callback, paths } = await initialized(files, { skipPackageJson: true });
    expect(paths).not.toContain('package.json');
    expect(callback).toBeUndefined();
  });

  it('raises an older version, unless existing ones are to be kept', async () => {
    const older = {
      ...files,
      'package.json': '{ "devDependencies": { "nx-liferay": "^0.0.1", "@nx/devkit": "1.0.0" } }',
    };
    const raised = await initialized(older, { skipFormat: true });
    expect(raised.tree.read('package.json', 'utf8')).not.toContain('^0.0.1');
    const kept = await initialized(older, { skipFormat: true, keepExistingVersions: true });
    expect(kept.tree.read('package.json', 'utf8')).toContain('^0.0.1');
  });

  it('writes no line into .gitignore that hides a tracked file', async () => {
    const tree = diskTree(
      tempWorkspace({
        ...files,
        'tools/dist/run.js': 'run();\n',
        'libs/build/gen.js': 'gen();\n',
      }),
    );
    execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
    execFileSync('git', ['add', '--all'], { cwd: tree.root });
    await init(tree, {});
    expect(tree.read('.gitignore', 'utf8')).toBe(
      [
        '# What Nx and its builds write',
        'node_modules/',
        '.nx/cache/',
        '.nx/workspace-data/',
        '**/dist/*.zip',
        '**/build/liferay-client-extension-build/',
        '',
      ].join('\n'),
    );
    expect(output()).toContain(
      'The line "dist/" was not added to .gitignore: it would hide tools/dist/run.js',
    );
    expect(output()).toContain('libs/build/gen.js');
  });

  it('settles line ends, and says where git has converted them on this machine', async () => {
    const tree = diskTree(
      tempWorkspace({
        ...files,
        'client-extensions/a/client-extension.yaml': styles,
        '.gitattributes': '*.png binary\n',
      }),
    );
    execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
    execFileSync('git', ['config', 'core.autocrlf', 'true'], { cwd: tree.root });
    await init(tree, {});
    const attributes = tree.read('.gitattributes', 'utf8') ?? '';
    expect(attributes).toContain('client-extensions/** text=auto eol=lf\n');
    expect(attributes).toMatch(/\n\*\.png binary\n$/);
    expect(output()).toContain('line-ends-converted');
    flush(tree);
    const again = diskTree(tree.root);
    await init(again, {});
    expect(again.listChanges().map(({ path }) => path)).not.toContain('.gitattributes');
    expect(output().split('line-ends-converted')).toHaveLength(2);
  });

  it("brings the schema of the workspace's own types", async () => {
    const types = [{ type: 'acmeWidget', classification: 'frontend', properties: {} }];
    const { tree, paths } = await initialized({
      ...files,
      'nx.json': JSON.stringify({ plugins: [{ plugin: 'nx-liferay', options: { types } }] }),
    });
    expect(paths).toContain('.liferay/client-extension.schema.json');
    expect(tree.read('.liferay/client-extension.schema.json', 'utf8')).toContain('acmeWidget');
    expect(tree.read('.vscode/settings.json', 'utf8')).toContain('"./.liferay/client-extension.schema.json"');
  });

  it('says for each project of a Gradle workspace what it needs', async () => {
    const { paths } = await initialized({
      ...files,
      'settings.gradle': 'apply plugin: "com.liferay.workspace"\n',
      'gradle.properties': 'liferay.workspace.home.dir=bundles\nprofileName=uat\nnexus.password=secret\n',
      'client-extensions/styles/client-extension.yaml': styles,
      'client-extensions/service/client-extension.yaml':
        'assemble:\n  - fromTask: bootJar\nact:\n  type: objectAction\n  resourcePath: /act\n',
      'client-extensions/service/build.gradle': "plugins { id 'org.springframework.boot' }\n",
      'modules/orders/bnd.bnd': '',
    });
    expect(paths.filter((path) => path.startsWith('client-extensions/'))).toEqual([]);
    expect(output()).toContain('liferay.workspace.home.dir=bundles  the local Liferay');
    expect(output()).toMatch(/profileName=uat +the profile of uffa; with Nx it is a configuration/);
    expect(output()).toMatch(/Packaged without Java \(1\):\n {2}client-extensions\/styles\n/);
    expect(output()).toMatch(/with a JDK \(1\):\n {2}client-extensions\/service {2}Gradle makes bootJar\n/);
    expect(output()).toContain('Left to Gradle: modules');
    expect(output()).not.toContain('secret');
    expect(output()).toContain('\nNext:\n  npx nx run-many -t validate\n');
  });

  it('says with the commands what is lacking before projects can be packaged, with Gradle or without', async () => {
    await initialized({
      ...files,
      'client-extensions/theme/client-extension.yaml':
        'theme:\n  type: themeCSS\n  clayURL: css/clay.css\n  mainURL: css/main.css\n',
      'client-extensions/theme/package.json': '{"liferayDesignPack": {"baseTheme": "styled"}}',
      'client-extensions/theme/src/css/_custom.scss': '',
    });
    expect(output()).toContain('Before these projects can be packaged:');
    expect(output()).toMatch(/theme-packages-missing[^]*npm install --save-dev/);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['an nx.json that is no JSON', { ...files, 'nx.json': '{\n  "plugins": [\n' }, 'nx.json:3:1'],
    ['no package.json', { 'nx.json': '{}' }, 'package-json-missing'],
  ])('writes nothing for %s', async (_, given, text) => {
    const tree = diskTree(tempWorkspace(given));
    await expect(init(tree, {})).rejects.toThrow(text);
    expect(tree.listChanges()).toEqual([]);
  });

  it('says what Nx does not: which directories and files are passed over in the search for projects', async () => {
    await initialized({
      ...files,
      'nx.json': JSON.stringify({
        plugins: [{ plugin: 'nx-liferay', options: { directories: ['apps', 'gone'] } }],
      }),
      'apps/styles/client-extension.yml': styles,
    });
    expect(output()).toContain('No directory matches "gone", where projects are to be looked for.');
    expect(output()).toContain('apps/styles/client-extension.yml does not make a project');
  });

  it('does without package.json where Nx installs its plugins itself', async () => {
    const installation = { version: '23.2.1', plugins: { 'nx-liferay': '0.1.0' } };
    const { tree, paths, callback } = await initialized({ 'nx.json': JSON.stringify({ installation }) });
    expect(paths).not.toContain('package.json');
    expect(callback).toBeUndefined();
    expect(JSON.parse(tree.read('nx.json', 'utf8')!)).toEqual({
      installation: { version: '23.2.1', plugins: { 'nx-liferay': '0.1.0', '@nx/devkit': '~23.2.0' } },
      plugins: [strictAboutContent],
    });
    expect(tree.read('.vscode/settings.json', 'utf8')).toContain('"./.liferay/client-extension.schema.json"');
    flush(tree);
    const again = diskTree(tree.root);
    await init(again, {});
    expect(again.listChanges()).toEqual([]);
  });
});
