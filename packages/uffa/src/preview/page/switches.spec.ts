import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choices, defaultSwitches, queryOf, switchesOf } from './switches';

const of = (query: string) => switchesOf(new URLSearchParams(query));

describe('switchesOf', () => {
  it('is as a portal by default', () => expect(of('')).toEqual(defaultSwitches));

  it('reads each switch', () => {
    expect(
      of('lang=de_DE&user=guest&theme=a&stylebook=defaults&viewport=390&portal=7.4&t=off&only=a,b&only=c'),
    ).toEqual({
      ...defaultSwitches,
      lang: 'de_DE',
      user: 'guest',
      theme: 'a',
      stylebook: 'defaults',
      viewport: 390,
      portal: '7.4',
      t: 'off',
      only: ['a', 'b', 'c'],
    });
  });

  it('takes the direction of the language, unless another is asked for', () => {
    expect(of('lang=ar_SA').dir).toBe('rtl');
    expect(of('lang=iw_IL').dir).toBe('rtl');
    expect(of('lang=ar_SA&dir=ltr').dir).toBe('ltr');
  });

  it('takes an empty value for none, as a form sends it', () => {
    expect(of('lang=&dir=&user=&theme=&viewport=&only=')).toEqual(defaultSwitches);
  });

  it('says what it can’t take, and takes the default', () => {
    const { diagnostics, ...rest } = of('dir=up&user=root&lang=english&viewport=wide&portal=6.2');
    expect(rest).toEqual({ ...defaultSwitches, diagnostics: undefined });
    expect(diagnostics.map(({ args }) => (args as { name: string }).name).sort()).toEqual([
      'dir',
      'lang',
      'portal',
      'user',
      'viewport',
    ]);
  });

  it('keeps the width of the page within bounds', () => {
    expect(of('viewport=100').viewport).toBe(200);
    expect(of('viewport=9999').viewport).toBe(4000);
  });

  const name = fc.stringMatching(/^[a-zA-Z:-][a-zA-Z0-9:-]*$/);
  const query = fc.record({
    lang: fc.constantFrom('en_US', 'ar_SA', 'pt_BR'),
    dir: fc.constantFrom(...choices.dir),
    user: fc.constantFrom(...choices.user),
    portal: fc.constantFrom(...choices.portal),
    loadType: fc.constantFrom(...choices.loadType),
    stylebook: name,
    only: name,
  });

  it('says the same again in the query that it makes', () =>
    fc.assert(
      fc.property(query, (given) => {
        const switches = switchesOf(new URLSearchParams(given));
        expect(switchesOf(queryOf(switches))).toEqual(switches);
      }),
    ));
});
