import { describe, expect, it } from 'vitest';
import { normalizeOptions, type PluginOptions } from '../../graph/options';
import { readJsonText } from './edit-json';
import { asGradle, strictAboutContent, withPlugin } from './register-plugin';

const valueOf = (text: string) => {
  const read = readJsonText(text);
  return 'value' in read ? read.value : undefined;
};
const registered = (text: string) => withPlugin(text, valueOf(text), asGradle);

describe('withPlugin', () => {
  it('writes an nx.json where there is none', () => {
    expect(valueOf(withPlugin(undefined, undefined, asGradle))).toMatchObject({ plugins: ['nx-liferay'] });
  });

  it.each([
    ['no plugins', '{ "defaultBase": "main" }', ['nx-liferay']],
    ['an empty list', '{ "plugins": [] }', ['nx-liferay']],
    ['others', '{ "plugins": [{ "plugin": "@nx/js" }, "b"] }', [{ plugin: '@nx/js' }, 'b', 'nx-liferay']],
  ])('registers it last: %s', (_, text, plugins) => {
    expect(valueOf(registered(text))).toMatchObject({ plugins });
  });

  it.each(['{"plugins":["nx-liferay","b"]}', '{"plugins":[{"plugin":"nx-liferay","options":{}},"b"]}'])(
    'recognizes it: %s',
    (text) => {
      expect(registered(text)).toBe(text);
    },
  );

  it.each([undefined, '{ "plugins": ["b"] }'])(
    'lets archives that can do nothing fail in a workspace that is new to Nx: %s',
    (text) => {
      const written = valueOf(
        withPlugin(text, text === undefined ? undefined : valueOf(text), strictAboutContent),
      );
      expect(written).toHaveProperty('plugins');
      const [own] = (written as { plugins: unknown[] }).plugins.slice(-1);
      expect(own).toMatchObject({
        plugin: 'nx-liferay',
        options: { failOn: expect.arrayContaining(['url-not-served', 'archive-without-content']) as unknown },
      });
      expect(() =>
        normalizeOptions((own as { options: PluginOptions }).options, { directories: [], exclude: [] }),
      ).not.toThrow();
    },
  );

  it('keeps every byte of the rest', () => {
    const text =
      '{\r\n    // a comment\r\n    "plugins": [\r\n        "a", // why\r\n    ],\r\n    "x": {"y":1}\r\n}';
    const result = registered(text);
    expect(valueOf(result)).toEqual({ plugins: ['a', 'nx-liferay'], x: { y: 1 } });
    expect(result).toMatch(/^\{\r\n {4}\/\/ a comment\r\n {4}"plugins": \[\r\n {8}"a",/);
    expect(result).toContain('// why\r\n');
    expect(result.endsWith('],\r\n    "x": {"y":1}\r\n}')).toBe(true);
    expect(registered(result)).toBe(result);
  });
});
