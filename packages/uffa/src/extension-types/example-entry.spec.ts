import { describe, expect, it } from 'vitest';
import { companionTypes, exampleEntry, extensionTypes, typeRegistry, type ExtensionType } from '.';

const names = {
  id: 'ticket-pager',
  name: 'Ticket Pager',
  element: 'ticket-pager',
  application: 'ticket-agent',
  address: 'localhost:58081',
};

function typeOf(name: string): ExtensionType {
  return typeRegistry().get(name)!;
}

describe('exampleEntry', () => {
  it('fills in the names and sorts the properties', () => {
    expect(Object.entries(exampleEntry(typeOf('notificationType'), names))).toEqual([
      ['name', 'Ticket Pager'],
      ['oAuth2ApplicationExternalReferenceCode', 'ticket-agent'],
      ['resourcePath', '/ticket-pager'],
      ['type', 'notificationType'],
    ]);
  });

  it('fills in the elements of lists', () => {
    expect(exampleEntry(typeOf('customElement'), names)['urls']).toEqual(['ticket-pager.*.js']);
  });

  it.each(extensionTypes)('gives $type every property that it needs', (type) => {
    const entry = exampleEntry(type, names);
    const needed = Object.entries(type.properties).filter(([, { required }]) => required === true);
    expect(needed.map(([property]) => property).filter((property) => !(property in entry))).toEqual([]);
  });

  it.each(extensionTypes)('leaves no token in $type', (type) => {
    expect(JSON.stringify(exampleEntry(type, names))).not.toMatch(/\{\w+\}/);
  });

  it.each(extensionTypes)('gives $type only values that it allows', (type) => {
    const entry = exampleEntry(type, names);
    const wrong = Object.entries(type.properties).filter(
      ([property, { values }]) =>
        property in entry && values?.some((value) => value === entry[property]) === false,
    );
    expect(wrong).toEqual([]);
  });
});

describe('companionTypes', () => {
  it('are those that the entry refers to', () => {
    expect(companionTypes(typeOf('batch'))).toEqual(['oAuthApplicationHeadlessServer']);
    expect(companionTypes(typeOf('objectAction'))).toEqual(['oAuthApplicationUserAgent']);
    expect(companionTypes(typeOf('globalCSS'))).toEqual([]);
  });
});
