import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as util from './util';

const origin = 'http://127.0.0.1:4173';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The module reads the window when it is loaded. */
async function loaded(): Promise<typeof util> {
  const fetch = vi.fn(() => Promise.resolve(new Response()));
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('location', new URL(origin));
  return import('./util');
}

describe('Liferay.Util', () => {
  it('sends the token to the page’s own origin only, and keeps the headers of both the request and the options', async () => {
    const { fetchWithToken } = await loaded();
    const sent = vi.mocked(fetch);
    sent.mockClear();
    await fetchWithToken('token', new Request(`${origin}/o/c/a`, { headers: { a: '1', b: '1' } }), {
      headers: { b: '2' },
      method: 'POST',
    });
    await fetchWithToken('token', 'https://elsewhere.example/');
    const [own, other] = sent.mock.calls;
    expect(own?.[1]).toMatchObject({ credentials: 'include', method: 'POST' });
    expect(Object.fromEntries(own?.[1]?.headers as Headers)).toEqual({
      a: '1',
      b: '2',
      'x-csrf-token': 'token',
    });
    expect([...(other?.[1]?.headers as Headers)]).toEqual([]);
    expect(other?.[1]?.credentials).toBeUndefined();
  });

  it('puts values into texts, and gives a list where one is not a text', async () => {
    const { substituted } = await loaded();
    expect(substituted('{0} of {1}', 1, 'two')).toBe('1 of two');
    expect(substituted('{0} of {1}', ['a', 'b'])).toBe('a of b');
    expect(substituted('{2}', 'a')).toBe('{2}');
    const element = {};
    expect(substituted('by {0}!', element)).toEqual(['by ', element, '!']);
  });

  it('puts a namespace before names', async () => {
    const { namespaced } = await loaded();
    expect(namespaced('_p_', 'name')).toBe('_p_name');
    expect(namespaced('_p_', { a: 1 })).toEqual({ _p_a: 1 });
  });
});
