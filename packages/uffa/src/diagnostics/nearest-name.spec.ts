import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name';

const known = ['customElement', 'globalCSS', 'globalJS', 'oAuthApplicationUserAgent', 'themeCSS'];

describe('nearestName', () => {
  it.each([
    ['oauthApplicationUserAgent', 'oAuthApplicationUserAgent'],
    ['CUSTOMELEMENT', 'customElement'],
    ['customElemnt', 'customElement'],
    ['cutsomElement', 'customElement'],
    ['globalCss', 'globalCSS'],
  ])('takes %s for %s', (name, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });

  it('takes a short name for its plural, and the other way round', () => {
    expect(nearestName('url', ['name', 'urls'])).toBe('urls');
    expect(nearestName('types', ['name', 'type'])).toBe('type');
    expect(nearestName('s', ['ss', ''])).toBeUndefined();
  });

  it.each(['themeJS', 'guiClientExtension', 'x', ''])('does not guess what %j means', (name) => {
    expect(nearestName(name, known)).toBeUndefined();
  });
});
