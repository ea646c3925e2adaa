import fc from 'fast-check';
import { classes, keyOf, textOf, type Json, type JsonObject, type State } from './portal-items';
import { stateOf } from './shop';

/** So many models are tried: more by `npm run test:pull`. */
export const MODELS = Number(process.env['PULL_MODELS'] ?? 20);

/** Reference codes as people and programs write them. */
const code = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Z][A-Z0-9_-]{0,11}$/) },
  { weight: 1, arbitrary: fc.uuid() },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .map((text) => `x/${text}'"\n`)
      .filter((text) => !/\p{Surrogate}/u.test(text)),
  },
);
const texts = fc.dictionary(
  fc.constantFrom('en_US', 'de_DE', 'ar_SA', 'ja_JP'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  {
    minKeys: 1,
    noNullPrototype: true,
  },
);
const value = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.integer(),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const base64 = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString('base64'));
const name = fc.stringMatching(/^[A-Z][A-Za-z0-9]{1,8}$/);

function distinct<T>(of: fc.Arbitrary<T>, maxLength: number, minLength = 0): fc.Arbitrary<T[]> {
  return fc.uniqueArray(of, { minLength, maxLength, selector: (each) => String(each).toLowerCase() });
}

interface Shape {
  readonly names: readonly string[];
  readonly codes: readonly string[];
  readonly folders: readonly string[];
  readonly picklists: readonly string[];
  readonly picks: readonly number[];
  readonly labels: readonly JsonObject[];
  readonly values: readonly Json[];
  readonly contents: readonly string[];
  readonly entries: readonly (readonly string[])[];
}

/**
 * Object models with folders, picklists, relationships (none in a circle, but for an object with itself), localized texts,
 * attachments, and entries that refer to each other.
 */
export const objectModels: fc.Arbitrary<State> = fc
  .record({
    names: distinct(name, 5, 1),
    codes: distinct(code, 5, 5),
    folders: distinct(code, 3),
    picklists: distinct(code, 3),
    picks: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
    labels: fc.array(texts, { minLength: 8, maxLength: 8 }),
    values: fc.array(value, { minLength: 8, maxLength: 8 }),
    contents: fc.array(base64, { minLength: 4, maxLength: 4 }),
    entries: fc.array(distinct(code, 5), { minLength: 5, maxLength: 5 }),
  })
  .map(modelOf);

function modelOf(shape: Shape): State {
  const { names, codes, folders, picklists } = shape;
  const pick = picker(shape.picks);
  const label = () => shape.labels[pick() % shape.labels.length]!;
  const items: Record<string, readonly JsonObject[]> = {
    [keyOf(classes.folder)]: folders.map((each) => ({
      externalReferenceCode: each,
      label: label(),
      name: `F${each.length}`,
    })),
    [keyOf(classes.picklist)]: picklists.map((each) => ({
      externalReferenceCode: each,
      listTypeEntries: ['a', 'b', 'c']
        .slice(0, pick() % 4)
        .map((key) => ({ externalReferenceCode: `${each}-${key}`, key, name_i18n: label() })),
      name_i18n: label(),
      system: false,
    })),
  };
  const relationships = names.map((each, index) => relationshipsOf(shape, each, index, pick));
  items[keyOf(classes.definition)] = names.map((each, index) => ({
    active: pick() % 2 === 0,
    externalReferenceCode: codes[index]!,
    label: label(),
    modifiable: true,
    name: each,
    objectActions: ['one', 'two'].slice(0, pick() % 3).map((action) => ({
      externalReferenceCode: `${each}-${action}`,
      name: action,
      parameters: { url: 'x' },
    })),
    objectFields: fieldsOf(shape, each, pick),
    ...(folders.length === 0 ? {} : { objectFolderExternalReferenceCode: folders[pick() % folders.length]! }),
    objectRelationships: relationships[index]!,
    scope: 'company',
    status: { code: 0 },
    system: false,
  }));
  names.forEach((each, index) => {
    items[keyOf(classes.entry, `C_${each}`)] = entriesOf(shape, index, relationships, pick);
  });
  return stateOf(items);
}

/** Whatever number comes next; the last one is followed by the first. */
function picker(picks: readonly number[]): () => number {
  let at = 0;
  return () => picks[at++ % picks.length]!;
}

/** To itself and to those after it: nothing that it refers to refers back. */
function relationshipsOf(
  { names, codes }: Shape,
  from: string,
  index: number,
  pick: () => number,
): readonly JsonObject[] {
  return names.flatMap((_to, other) => {
    if (other < index || pick() % 2 === 0) return [];
    const type = other > index && pick() % 5 === 0 ? 'manyToMany' : 'oneToMany';
    return [
      {
        externalReferenceCode: `${from}-to-${other}`,
        name: `rel${index}x${other}`,
        objectDefinitionExternalReferenceCode1: codes[index]!,
        objectDefinitionExternalReferenceCode2: codes[other]!,
        type,
      },
    ];
  });
}

function fieldsOf({ picklists }: Shape, of: string, pick: () => number): readonly JsonObject[] {
  const field = (name_: string, businessType: string): JsonObject => ({
    businessType,
    externalReferenceCode: `${of}-${name_}`,
    name: name_,
    objectFieldSettings: ['acceptedFileExtensions', 'maxLength']
      .slice(0, pick() % 3)
      .map((setting) => ({ name: setting, value: 'x' })),
  });
  return [
    field('text', 'Text'),
    field('file', 'Attachment'),
    ...(picklists.length === 0
      ? []
      : [
          {
            ...field('state', 'Picklist'),
            listTypeDefinitionExternalReferenceCode: picklists[pick() % picklists.length]!,
          },
        ]),
  ];
}

function entriesOf(
  shape: Shape,
  index: number,
  relationships: readonly (readonly JsonObject[])[],
  pick: () => number,
): readonly JsonObject[] {
  const own = shape.entries[index]!;
  return own.map((each, place) => {
    const parents = relationships.flatMap((all, from) =>
      all
        .filter(
          (relationship) =>
            relationship['objectDefinitionExternalReferenceCode2'] === shape.codes[index] &&
            relationship['type'] === 'oneToMany',
        )
        .flatMap((relationship): readonly (readonly [string, Json])[] => {
          const candidates = from === index ? own.slice(0, place) : shape.entries[from]!;
          if (candidates.length === 0) return [];
          const member = `r_${textOf(relationship['name'])}_c_${shape.names[from]!.toLowerCase()}ERC`;
          return [[member, candidates[pick() % candidates.length]!]];
        }),
    );
    return {
      externalReferenceCode: each,
      status: { code: 0 },
      text: shape.values[pick() % shape.values.length]!,
      text_i18n: shape.labels[pick() % shape.labels.length]!,
      ...(pick() % 2 === 0
        ? {}
        : {
            file: {
              externalReferenceCode: `${each}-file`,
              name: 'a.bin',
              fileBase64: shape.contents[pick() % 4]!,
            },
          }),
      ...Object.fromEntries(parents),
    };
  });
}
