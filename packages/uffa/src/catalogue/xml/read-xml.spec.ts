import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from './read-xml';

describe('readXml', () => {
  it('reads elements with their attributes, texts and parents', () => {
    const [root, child] = readXml(
      '\ufeff<?xml version="1.0"?>\n<!-- a > b --><x:a\n b=\'1\' c = "&lt;&#65;&#x42;&quot;"><d/>t<![CDATA[<&]]></x:a>\n',
    );
    expect(root).toMatchObject({ name: 'x:a', parent: undefined, text: 't<&' });
    expect([...(root?.attributes ?? [])]).toEqual([
      ['b', '1'],
      ['c', '<AB"'],
    ]);
    expect(child).toMatchObject({ name: 'd', text: '' });
    expect(child?.parent).toBe(root);
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'has a document type, which is not read'],
    ['an entity', '<a b="&c;"/>', 'has an entity that XML does not have'],
    ['a bare ampersand', '<a>a & b</a>', 'has an entity that XML does not have'],
    ['a character that is none', '<a>&#x110000;</a>', 'has a character that does not exist'],
    ['two roots', '<a/><b/>', 'is not XML'],
    ['another end', '<a></b>', 'is not XML'],
    ['no end', '<a><b/>', 'is not XML'],
    ['an attribute twice', '<a b="1" b="2"/>', 'is not XML'],
    ['an attribute without quotes', '<a b=1/>', 'is not XML'],
    ['text beside the root', '<a/>b', 'is not XML'],
    ['a comment without end', '<a/><!-- b', 'is not XML'],
    ['nothing', '  ', 'is not XML'],
    ['depth', '<a>'.repeat(65), 'has more than 64 levels'],
  ])('refuses %s', (_, text, problem) => {
    expect(() => readXml(text)).toThrow(problem);
  });

  it('reads any text or says what is wrong with it', () => {
    const unit = fc.constantFrom('<', '>', '/', '&', ';', '"', '=', ' ', 'a', '!', '-', '?');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        try {
          expect(readXml(text).length).toBeGreaterThan(0);
        } catch (error) {
          expect((error as Error).message).toMatch(/^(is|has) /);
        }
      }),
    );
  });
});
