import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { generators } = readJson('../../generators.json') as { readonly generators: object };

describe('the options of a generator', () => {
  it('are open for preset: create-nx-workspace passes on all of its own', () => {
    expect(readJson('preset/schema.json')).toMatchObject({ additionalProperties: true });
  });

  it.each(Object.keys(generators).filter((name) => name !== 'preset'))(
    'are closed for %s: Nx says of a misspelt one that there is none',
    (name) => {
      expect(readJson(`${name}/schema.json`)).toMatchObject({ additionalProperties: false });
    },
  );
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, path), 'utf8'));
}
