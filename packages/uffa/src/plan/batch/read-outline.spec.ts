import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../java-text/json-reader';
import { BASE64_TOKEN } from './base64-token';
import { OBJECT_DEFINITION, OBJECT_ENTRY } from './class-names';
import { outlineOf } from './outline-of';
import { readOutline } from './read-outline';

/** What is said where the whole file is read into memory. */
function whole(text: string) {
  const { value, diagnostics } = parseJson(text, 'a.json');
  const [malformed] = diagnostics;
  if (malformed !== undefined) return { malformed };
  return value === undefined ? {} : { data: outlineOf(value, 'a.json') };
}

const text = fc.constantFrom('', 'a', 'b', '12', BASE64_TOKEN);
const member = fc.oneof(
  text,
  fc.integer({ max: 3 }),
  fc.boolean(),
  fc.record({ name: text, fileBase64: text }),
  fc.record({ get: fc.record({ href: fc.constant('http://localhost') }) }),
);
const names = fc.constantFrom(
  'externalReferenceCode',
  'id',
  'name',
  'actions',
  'listTypeDefinitionExternalReferenceCode',
  'objectFields',
);
const item = fc.dictionary(names, member, { maxKeys: 4 });
const className = fc.constantFrom(OBJECT_ENTRY, OBJECT_DEFINITION, '', 'x', 'toString', '__proto__');
const configuration = fc.oneof(fc.record({ className }), fc.constant(null));
/** With equal keys, and in any order. */
const members = fc.array(
  fc.oneof(
    configuration.map((each) => `"configuration": ${JSON.stringify(each)}`),
    fc.array(item, { maxLength: 600 }).map((each) => `"items": ${JSON.stringify(each)}`),
    fc.constant('"items": {}'),
  ),
  { maxLength: 3 },
);

describe('readOutline', () => {
  it('says the same as if all items were in memory, in whichever order the members are', () => {
    fc.assert(
      fc.property(members, (some) => {
        const file = `{${some.join(',\n')}}`;
        expect(readOutline(file, 'a.json')).toEqual(whole(file));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same mistakes', () => {
    fc.assert(
      fc.property(members, fc.nat(), (some, at) => {
        const file = `{${some.join(',\n')}}`;
        const cut = file.slice(0, at % (file.length + 1));
        expect(readOutline(cut, 'a.json')).toEqual(whole(cut));
      }),
      { numRuns: 60 },
    );
  });

  it('knows no class by what every object has', () => {
    const file = '{"configuration": {"className": "toString"}, "items": [{"externalReferenceCode": "a"}]}';
    expect(readOutline(file, 'a.json').data?.items).toMatchObject({ defines: [] });
  });

  it.each(['', ' ', '[]', '"a"', '[{"items": [1]}]', '{"items": [1,]}', '{"a": {"items": [{"id": 1}]}}'])(
    'reads %j alike',
    (file) => {
      expect(readOutline(file, 'a.json')).toEqual(whole(file));
    },
  );
});

describe('a list that is drained', () => {
  it('is given away in parts, and is in no value', () => {
    const parts: number[] = [];
    const { value } = parseJson(`{"items": [${'0,'.repeat(599)}0], "other": [1]}`, 'a.json', {
      member: 'items',
      start: () => undefined,
      take: (some) => parts.push(some.length),
    });
    expect(parts).toEqual([256, 256, 88]);
    expect(value).toMatchObject({ kind: 'map' });
    const lists = value?.kind === 'map' ? [...value.members.values()].map((each) => each.value) : [];
    expect(lists.map((each) => (each.kind === 'list' ? each.items.length : -1))).toEqual([0, 1]);
  });
});
