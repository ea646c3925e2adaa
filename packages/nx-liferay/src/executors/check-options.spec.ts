import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import executors from '../../executors.json';
import { checkOptions, withTexts } from './check-options';
import type { OptionsSchema } from './options-schema';

const schema: OptionsSchema = {
  properties: {
    name: { type: 'string' },
    strict: { type: 'boolean' },
    style: { type: 'string', enum: ['wide', 'narrow'] },
    seconds: { type: 'number' },
    paths: { type: 'array', items: { type: 'string' } },
    outputs: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    set: { type: 'string', 'x-priority': 'internal' },
  },
  allOf: [{ required: ['name'] }],
};

describe('checkOptions', () => {
  it('finds nothing wrong in options that fit the schema', () => {
    const options = {
      name: 'a',
      strict: false,
      style: 'wide',
      seconds: 1,
      paths: ['a'],
      outputs: { a: ['b'] },
    };
    expect(checkOptions(schema, Object.entries({ ...options, set: undefined }))).toEqual([]);
  });

  it.each([
    ['strict', 'perhaps', 'true or false'],
    ['strict', [true, true], 'true or false'],
    ['style', 'small', 'wide or narrow'],
    ['seconds', 'soon', 'a number'],
    ['name', ['a', 'b'], 'one text'],
    ['paths', 'a', 'a list'],
    ['paths', [1], 'a list'],
    ['outputs', { a: 'b' }, 'an object'],
    ['outputs', ['a'], 'an object'],
  ])('refuses for %s the value %j', (option, value, expected) => {
    const [diagnostic, ...others] = checkOptions(schema, Object.entries({ name: 'a', [option]: value }));
    expect(diagnostic).toMatchObject({ code: 'target-option-invalid', args: { option } });
    expect(diagnostic?.args).toHaveProperty('expected', expect.stringContaining(expected));
    expect(others).toEqual([]);
  });

  it('names the nearest option that users can set, and lists them all', () => {
    const [typo, positional] = checkOptions(schema, Object.entries({ name: 'a', strct: true, _: ['more'] }));
    expect(typo).toMatchObject({ code: 'option-unknown', args: { option: 'strct', nearest: 'strict' } });
    expect(typo?.args).toHaveProperty('options', expect.not.arrayContaining(['set']));
    expect(positional).toMatchObject({ code: 'option-unknown', args: { option: 'more' } });
  });

  it('reports a required option that is missing', () => {
    expect(checkOptions(schema, [])).toMatchObject([
      { code: 'target-option-missing', args: { option: 'name' } },
    ]);
  });
});

it('keeps the text of a text option that Nx has turned into a number', () => {
  expect(withTexts(schema, { name: 7, seconds: 7 })).toEqual({ name: '7', seconds: 7 });
});

const batches = Object.entries(executors.executors).filter(([, each]) => 'batchImplementation' in each);

describe.each(batches)('the schema of %s', (_, { schema: path }) => {
  const root = join(__dirname, '../..');
  const own = JSON.parse(readFileSync(join(root, path), 'utf8')) as OptionsSchema & Record<string, unknown>;

  it('leaves Nx nothing to refuse, since that would end a batch without a message', () => {
    expect(own).not.toHaveProperty('required');
    expect(own).not.toHaveProperty('additionalProperties');
    for (const option of Object.values(own.properties)) {
      expect(option).toHaveProperty('anyOf', [{ $ref: '#/definitions/anything' }]);
    }
    expect(own).toHaveProperty('definitions.anything.anyOf', [
      { type: ['string', 'number', 'boolean'] },
      // Without it, Nx would refuse a list of objects, such as the elements of a site's pages.
      { type: 'array', items: { $ref: '#/definitions/anything' } },
      { type: 'object' },
    ]);
  });

  it('is checked by the task', () => {
    const source = readFileSync(join(root, path, '../task.ts'), 'utf8');
    expect(source).toMatch(/Task = checked(<\w+>)?\(\s*schema,/);
  });
});
