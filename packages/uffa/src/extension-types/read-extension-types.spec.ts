import { describe, expect, it } from 'vitest';
import { readExtensionTypes } from './read-extension-types';

function problemsOf(json: unknown): readonly string[] {
  return readExtensionTypes(json).diagnostics.map(({ args }) =>
    'place' in args && 'problem' in args ? `${args.place} ${args.problem}` : '',
  );
}

describe('readExtensionTypes', () => {
  it('reads a type with its properties', () => {
    const properties = { url: { kind: 'string', description: 'The file.', required: true } };
    const json = [
      { type: 'tile', description: 'A tile.', classification: 'frontend', pid: 'a.B', properties },
    ];
    expect(readExtensionTypes(json)).toEqual({ types: json, diagnostics: [] });
  });

  it('lets a type without properties take any', () => {
    expect(readExtensionTypes([{ type: 'tile', classification: 'batch' }]).types).toEqual([
      { type: 'tile', description: '', classification: 'batch', properties: {}, otherProperties: 'allowed' },
    ]);
  });

  it.each([
    [{}, ' must be a list of types'],
    [['tile'], '[0] must be an object'],
    [[{ classification: 'batch' }], '[0].type must be the name of a type'],
    [[{ type: ' ', classification: 'batch' }], '[0].type must be the name of a type'],
    [
      [{ type: 'a', classification: 'backend' }],
      '[0].classification must be one of batch, configuration, frontend, microservice',
    ],
    [[{ type: 'a', classification: 'batch', pid: '' }], '[0].pid must be the PID of a configuration'],
    [[{ type: 'a', classification: 'batch', description: 1 }], '[0].description must be text'],
    [
      [{ type: 'a', classification: 'batch', PID: 'x' }],
      '[0].PID is unknown; a type has type, description, classification, pid, properties',
    ],
    [
      [{ type: 'a', classification: 'batch', properties: [] }],
      '[0].properties must be an object, a member for each property',
    ],
    [
      [{ type: 'a', classification: 'batch', properties: { b: { kind: 'text' } } }],
      '[0].properties.b must be an object whose kind is one of string, boolean, integer, list, map, any',
    ],
  ])('names what is wrong in %j', (json, problem) => {
    expect(readExtensionTypes(json).types).toEqual([]);
    expect(problemsOf(json)).toEqual([problem]);
  });

  it('keeps the good types beside a bad one', () => {
    const types = readExtensionTypes([{ type: 'good', classification: 'batch' }, { type: 'bad' }]).types;
    expect(types.map(({ type }) => type)).toEqual(['good']);
  });
});
