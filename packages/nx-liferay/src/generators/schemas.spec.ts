import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Not `init`, to which `nx add` passes options that it need not know. */
const generators = ['add-extension', 'ci', 'client-extension', 'profile', 'rename'];

describe('the options of a generator', () => {
  it.each(generators)('are closed for %s: Nx says of a misspelt one that there is none', (name) => {
    const schema: unknown = JSON.parse(readFileSync(join(__dirname, name, 'schema.json'), 'utf8'));
    expect(schema).toMatchObject({ additionalProperties: false });
  });
});
