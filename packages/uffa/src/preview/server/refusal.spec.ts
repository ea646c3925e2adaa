import { describe, expect, it } from 'vitest';
import { refusal } from './refusal';

const own = { host: '127.0.0.1:4711' };

describe('a request to the preview', () => {
  it.each(['127.0.0.1:4711', 'localhost:4711', 'LOCALHOST:4711'])('is answered under the name %s', (host) => {
    expect(refusal({ headers: { host }, reach: 'any-page' }, 4711)).toBeUndefined();
  });

  it.each(['evil.example:4711', '127.0.0.1', '127.0.0.1:4712', 'localhost.evil.example:4711', ''])(
    'is refused under the name "%s"',
    (host) => {
      expect(refusal({ headers: { host }, reach: 'any-page' }, 4711)).toContain('http://127.0.0.1:4711');
    },
  );

  it('is refused without a name', () => {
    expect(refusal({ headers: {}, reach: 'any-page' }, 4711)).toMatch(/^The preview answers to .+ only/);
  });

  it.each([
    { origin: 'http://127.0.0.1:4712' },
    { origin: 'null' },
    { origin: 'https://127.0.0.1:4711' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('for data is refused from another origin: %j', (headers) => {
    expect(refusal({ headers: { ...own, ...headers }, reach: 'own-pages' }, 4711)).toBe(
      'Only pages of the preview itself may use this address.',
    );
  });

  it.each([
    {},
    { origin: 'http://127.0.0.1:4711', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('for data is answered from its own pages, and from programs: %j', (headers) => {
    expect(refusal({ headers: { ...own, ...headers }, reach: 'own-pages' }, 4711)).toBeUndefined();
  });
});
