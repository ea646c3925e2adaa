import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capturedLog } from '../../../test/captured-log';
import { diskTree } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import preset from './generator';
import type { PresetSchema } from './preset-schema';

const printed = capturedLog();

/** What create-nx-workspace leaves before it runs the preset. */
const empty = {
  'nx.json': '{}',
  'package.json':
    '{ "name": "acme", "private": true, "workspaces": ["packages/*"], "devDependencies": { "nx-liferay": "0.1.0" } }',
};

/** What create-nx-workspace passes on besides. */
const passed = { name: 'acme', preset: 'nx-liferay', packageManager: 'npm', workspaces: true };

async function made(schema: PresetSchema) {
  const tree = diskTree(tempWorkspace(empty));
  const callback = await preset(tree, { ...passed, skipFormat: true, skipInstall: true, ...schema });
  return { tree, callback };
}

describe('preset', () => {
  it('registers the plugin, and generates a first client extension that is linted, tested and packaged', async () => {
    const { tree } = await made({ type: 'customElement', framework: 'react' });
    expect(JSON.parse(tree.read('nx.json', 'utf8') ?? '')).toMatchObject({
      plugins: [expect.objectContaining({ plugin: 'nx-liferay' })],
    });
    const directory = 'client-extensions/my-custom-element';
    expect(tree.read(`${directory}/client-extension.yaml`, 'utf8')).toContain('type: customElement');
    const { workspaces } = JSON.parse(tree.read('package.json', 'utf8') ?? '') as { workspaces: string[] };
    expect(workspaces.some((pattern) => pattern.startsWith('client-extensions/'))).toBe(true);
    const { scripts } = JSON.parse(tree.read(`${directory}/package.json`, 'utf8') ?? '') as {
      scripts: object;
    };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['build', 'lint', 'test']));
  });

  it('takes another type, and a name', async () => {
    const { tree } = await made({ type: 'globalCSS', extension: 'brand' });
    expect(tree.read('client-extensions/brand/client-extension.yaml', 'utf8')).toContain('type: globalCSS');
  });

  it.each([
    ['globalJS', 'my-global-js'],
    ['batch', 'my-batch'],
  ])('names a project of type %s %s', async (type, name) => {
    const { tree } = await made({ type });
    expect(tree.exists(`client-extensions/${name}/client-extension.yaml`)).toBe(true);
  });

  it.each([
    ['customElement', 'Next:\n  npx nx preview\n  npx nx run-many -t lint test package'],
    ['batch', 'Next:\n  npx nx run-many -t lint test package'],
  ])('says what comes next for %s', async (type, next) => {
    const { callback } = await made({ type });
    await callback();
    expect(printed().join('\n')).toContain(next);
    expect(printed().join('\n')).not.toContain('gitignore-unchecked');
  });

  it('makes a project of the root, where `nx preview` shows everything, with no target but that', async () => {
    const { tree } = await made({ type: 'globalCSS' });
    expect(JSON.parse(tree.read('package.json', 'utf8') ?? '')).toMatchObject({
      nx: { includedScripts: [] },
    });
  });

  it('refuses a type that there is not', async () => {
    await expect(made({ type: 'customElment' })).rejects.toThrow('customElement');
  });

  it('asks for what the generator client-extension asks for', () => {
    const properties = (name: string) =>
      (
        JSON.parse(readFileSync(join(__dirname, `../${name}/schema.json`), 'utf8')) as {
          properties: Record<string, object>;
        }
      ).properties;
    const { type, framework } = properties('client-extension');
    expect(properties('preset')).toMatchObject({ type, framework });
  });
});
