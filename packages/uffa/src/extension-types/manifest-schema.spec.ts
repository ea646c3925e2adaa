import { describe, expect, it } from 'vitest';
import type { ExtensionType } from './extension-type';
import { extensionTypes } from './extension-types';
import { manifestSchema } from './manifest-schema';
import { typeRegistry } from './type-registry';

interface Schema {
  readonly [key: string]: unknown;
  readonly definitions: Readonly<Record<string, Definition>>;
}

interface Definition {
  readonly properties: Readonly<Record<string, { readonly [key: string]: unknown }>>;
  readonly required?: readonly string[];
}

const own: ExtensionType = {
  type: 'acme/Widget',
  description: 'A widget of ours.',
  classification: 'frontend',
  properties: { url: { kind: 'string', description: 'Where it is.', required: true } },
};

const read = (...args: Parameters<typeof manifestSchema>) => manifestSchema(...args) as unknown as Schema;
const manifest = read(typeRegistry(), 'manifest');
const profile = read(typeRegistry(), 'profile');

describe('manifestSchema', () => {
  it('says of each type which properties it has and which it needs', () => {
    for (const { type, description, properties } of extensionTypes) {
      const definition = manifest.definitions[type];
      expect(definition).toMatchObject({ description });
      expect(Object.keys(definition?.properties ?? {})).toEqual(Object.keys(properties));
      const required = Object.entries(properties).filter(([, spec]) => spec.required);
      expect(definition?.required ?? []).toEqual(required.map(([name]) => name));
    }
  });

  it('offers the values that a property takes', () => {
    expect(manifest.definitions['siteInitializer']?.properties['membershipType']).toEqual({
      type: ['string', 'number', 'boolean'],
      description: 'Who can join the site; `open` by default.',
      enum: ['open', 'private', 'restricted'],
    });
  });

  it('has the types of a workspace beside those of Liferay', () => {
    const { definitions, patternProperties } = read(typeRegistry([own]), 'manifest');
    expect(definitions['acme/Widget']).toMatchObject({ required: ['url'] });
    expect(JSON.stringify(patternProperties)).toContain('#/definitions/acme~1Widget');
  });

  it('asks nothing of a profile, whose entries are completed by the manifest', () => {
    expect(Object.values(profile.definitions).filter(({ required }) => required !== undefined)).toEqual([]);
    expect(Object.keys(profile.definitions['entry of any type']?.properties ?? {})).toContain('urls');
  });

  it('refers to nothing that it does not define', () => {
    for (const schema of [manifest, profile]) {
      const references = [...JSON.stringify(schema).matchAll(/"#\/definitions\/([^"]+)"/g)];
      const named = references.map(([, name = '']) => decodeURIComponent(name));
      expect(named.length).toBeGreaterThan(50);
      expect(named.filter((name) => !(name in schema.definitions))).toEqual([]);
    }
  });

  it('does not depend on the order in which types are registered', () => {
    const turned = new Map([...typeRegistry()].reverse());
    expect(JSON.stringify(manifestSchema(turned, 'profile'))).toBe(JSON.stringify(profile));
  });
});
