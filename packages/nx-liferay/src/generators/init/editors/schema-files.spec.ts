import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../../../test/temp-workspace';
import { kinds } from 'uffa';
import { schemaFiles, shippedSchemas } from './schema-files';

const directory = join(__dirname, '../../../../schemas');

const widget = {
  type: 'acmeWidget',
  description: 'Ours.',
  classification: 'frontend',
  properties: {},
} as const;

describe('the schemas that come with the package', () => {
  it.each([...shippedSchemas()])('are up to date with the types: %s', async (name, text) => {
    await expect(text).toMatchFileSnapshot(join(directory, name));
  });

  it('are those that editors are told of', () => {
    const paths = schemaFiles(tempWorkspace({ 'package.json': '{}' }), []).map(({ path }) => path);
    const shipped = readdirSync(directory).map((name) => `node_modules/nx-liferay/schemas/${name}`);
    expect([...paths].sort()).toEqual(shipped.sort());
  });
});

describe('schemaFiles', () => {
  it('have one of uffa.config.json, with the codes of all diagnostics', () => {
    const ofRules = schemaFiles(tempWorkspace({}), []).find(({ pattern }) => pattern === 'uffa.config.json');
    expect(ofRules).toMatchObject({ language: 'json', path: '.liferay/uffa.config.schema.json' });
    const { properties } = JSON.parse(ofRules?.text ?? '') as {
      readonly properties: { readonly rules: { readonly properties: object } };
    };
    expect(Object.keys(properties.rules.properties).sort()).toEqual(Object.keys(kinds).sort());
  });

  it('are files of the workspace where it has types of its own', () => {
    const [manifest] = schemaFiles(tempWorkspace({}), [widget]);
    expect(manifest).toMatchObject({ path: '.liferay/client-extension.schema.json' });
    expect(manifest?.text).toContain('acmeWidget');
  });

  it("are files of the workspace where Yarn's Plug'n'Play leaves nothing in node_modules", () => {
    const files = schemaFiles(tempWorkspace({ '.pnp.cjs': '' }), []);
    expect(files.filter(({ text }) => text === undefined)).toEqual([]);
  });
});
