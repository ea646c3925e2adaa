import { describe, expect, it } from 'vitest';
import { readJsonText } from '../edit-json';
import type { SchemaFile } from './schema-files';
import { otherSchema, withRecommendation, withSchemas } from './vs-code';

const shipped: readonly SchemaFile[] = [
  {
    path: 'node_modules/nx-liferay/schemas/client-extension.schema.json',
    pattern: 'client-extension.yaml',
    language: 'yaml',
  },
];
const own: readonly SchemaFile[] = [
  {
    path: '.liferay/client-extension.schema.json',
    pattern: 'client-extension.yaml',
    language: 'yaml',
    text: '{}',
  },
];
const ofLcpJson: SchemaFile = {
  path: 'node_modules/nx-liferay/schemas/lcp.schema.json',
  pattern: 'LCP.json',
  language: 'json',
};

const valueOf = (text: string) => {
  const read = readJsonText(text);
  if ('problem' in read) throw new Error(read.problem.reason);
  return read.value;
};
const edited = (text: string, schemas = shipped) => withSchemas(text, valueOf(text), schemas);

describe('withSchemas', () => {
  it('begins the settings of a workspace that has none', () => {
    expect(withSchemas('', {}, shipped)).toBe(
      '{\n  "yaml.schemas": {\n    "./node_modules/nx-liferay/schemas/client-extension.schema.json": "client-extension.yaml"\n  }\n}\n',
    );
  });

  it('keeps comments, order and indentation of the others', () => {
    const text =
      '{\n\t// tabs\n\t"editor.rulers": [80,120],\n\t"yaml.schemas": { "./a.json": "a.yaml" }, // mine\n}\n';
    const result = edited(text);
    expect(result).toContain('{\n\t// tabs\n\t"editor.rulers": [80,120],\n');
    expect(result).toContain('// mine\n}\n');
    expect(valueOf(result)).toMatchObject({ 'yaml.schemas': { './a.json': 'a.yaml' } });
    expect(edited(result)).toBe(result);
  });

  it("replaces the shipped schema by the workspace's own, and back", () => {
    const first = edited('{}\n');
    const second = edited(first, own);
    expect(second).not.toContain('node_modules');
    expect(edited(second)).toBe(first);
  });
});

describe('withSchemas, of JSON', () => {
  const entry = { fileMatch: ['**/LCP.json'], url: `./${ofLcpJson.path}` };

  it('begins a list, and adds to one', () => {
    expect(valueOf(edited('{}\n', [ofLcpJson]))).toEqual({ 'json.schemas': [entry] });
    const text = '{\n  // ours\n  "json.schemas": [{ "fileMatch": ["a.json"], "url": "./a.json" }]\n}\n';
    const added = edited(text, [ofLcpJson]);
    expect(added).toContain('// ours');
    expect(valueOf(added)).toEqual({
      'json.schemas': [{ fileMatch: ['a.json'], url: './a.json' }, entry],
    });
    expect(edited(added, [ofLcpJson])).toBe(added);
  });

  it("replaces the shipped schema by the workspace's own, and leaves alone what is not a list", () => {
    const path = '.liferay/lcp.schema.json';
    const replaced = edited(edited('{}\n', [ofLcpJson]), [{ ...ofLcpJson, path, text: '{}' }]);
    expect(valueOf(replaced)).toEqual({ 'json.schemas': [{ ...entry, url: `./${path}` }] });
    expect(edited('{"json.schemas": {}}', [ofLcpJson])).toBe('{"json.schemas": {}}');
  });
});

describe('withRecommendation', () => {
  it('adds the YAML extension to the list of a team, and keeps the rest', () => {
    const text = '{\n\t// ours\n\t"recommendations": [\n\t\t"nrwl.angular-console"\n\t]\n}\n';
    const added = withRecommendation(text) ?? '';
    expect(added).toContain('\t// ours\n');
    expect(valueOf(added)).toEqual({ recommendations: ['nrwl.angular-console', 'redhat.vscode-yaml'] });
    expect(withRecommendation(added)).toBeUndefined();
  });

  it('begins a list where there is none', () => {
    for (const text of ['', '{}\n']) {
      expect(valueOf(withRecommendation(text) ?? '')).toEqual({ recommendations: ['redhat.vscode-yaml'] });
    }
  });

  it('leaves a file alone that does not want it, or is no JSON', () => {
    expect(withRecommendation('{"unwantedRecommendations": ["Redhat.vscode-YAML"]}')).toBeUndefined();
    expect(withRecommendation('{"recommendations": [')).toBeUndefined();
  });
});

describe('otherSchema', () => {
  it('finds a schema from elsewhere for the same file, and no other', () => {
    const schemas = { './a.json': 'a.yaml', 'https://example.com/x.json': ['**/client-extension.yaml'] };
    expect(otherSchema({ 'yaml.schemas': schemas })).toBe('https://example.com/x.json');
    expect(otherSchema(valueOf(edited('{}')))).toBeUndefined();
  });
});
