import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CET, script } from '../../test/archive/right-archive';
import { liveConfig, type LiveScript } from './live-config';

const URL = 'http://localhost:5173/@nx-liferay/list.js';
const live = (bringsStyles = true) => new Map<string, LiveScript>([['list', { urls: [URL], bringsStyles }]]);

const element = (...typeSettings: readonly string[]) => ({ ...script, type: 'customElement', typeSettings });
const production = element(
  'htmlElementName=ticket-list',
  'urls=main.1a2b.js\nvendor.js',
  'useESM=false',
  'cssURLs=main.1a2b.css',
  'friendlyURLMapping=tickets',
);

/** What the portal makes of a text, after the change. */
function changed(configurations: object, scripts = live()): Record<string, unknown> {
  return JSON.parse(liveConfig(JSON.stringify(configurations, null, 2), scripts)) as Record<string, unknown>;
}

describe('the config of a live archive', () => {
  it('has one URL for an element, which is a module and brings its styles, and is the same in all else', () => {
    expect(changed({ [`${CET}~list`]: production })).toEqual({
      [`${CET}~list`]: element(
        'htmlElementName=ticket-list',
        `urls=${URL}`,
        'useESM=true',
        'cssURLs=',
        'friendlyURLMapping=tickets',
      ),
    });
  });

  it('keeps the style sheets where the server does not bring them', () => {
    const { [`${CET}~list`]: changedElement } = changed({ [`${CET}~list`]: production }, live(false));
    expect(changedElement).toHaveProperty('typeSettings.3', 'cssURLs=main.1a2b.css');
  });

  it.each([
    [
      ['htmlElementName=a-b', 'urls=a.js'],
      [`useESM=true`, 'htmlElementName=a-b', `urls=${URL}`],
    ],
    [[], [`urls=${URL}`, 'useESM=true']],
  ])('adds what the settings %j lack', (before, after) => {
    const { [`${CET}~list`]: changedElement } = changed({ [`${CET}~list`]: element(...before) });
    expect(changedElement).toHaveProperty('typeSettings', after);
  });

  it('finds an element of a virtual instance', () => {
    const { [`${CET}~list/acme.com`]: changedElement } = changed({
      [`${CET}~list/acme.com`]: element('urls=a'),
    });
    expect(changedElement).toHaveProperty('typeSettings.1', `urls=${URL}`);
  });

  it.each([
    ['another element', { [`${CET}~other`]: production }],
    ['another type of the same id', { [`${CET}~list`]: { ...script, type: 'globalJS' } }],
    ['a configuration that is not a client extension', { 'com.acme.Other~list': production }],
    ['a list', [1, 2]],
    ['settings that are no list', { [`${CET}~list`]: { ...production, typeSettings: 'urls=a' } }],
  ])('leaves %s as it is, to the byte', (_, configurations) => {
    const text = JSON.stringify(configurations, null, 3);
    expect(liveConfig(text, live())).toBe(text);
  });

  it('changes no character outside of the two settings, however the JSON is written', () => {
    const strange = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(fc.dictionary(strange, strange), fc.nat(4), strange, (others, indent, name) => {
        const before = { ...others, [`${CET}~list`]: { name, ...production }, '~': others };
        const text = JSON.stringify(before, null, indent);
        const after = liveConfig(text, live());
        const untouched = (of: string) =>
          of
            .replace(/"urls=[^"]*"/, '')
            .replace(/"useESM=[^"]*"/, '')
            .replace(/"cssURLs=[^"]*"/, '');
        expect(untouched(after)).toBe(untouched(text));
        expect(after).toContain(JSON.stringify(`urls=${URL}`));
        expect(() => JSON.parse(after) as unknown).not.toThrow();
      }),
    );
  });
});
