import { describe, expect, it } from 'vitest';
import { meantUrl } from './meant-url';

const hash = '651f833c07aef3c91608d34f8fccdd3775433ee';
const served = [`css/main.${hash}.css`, 'js/App.js', 'js/vendor.min.js', 'logo', `sprite.${hash}.svg`];

describe('meantUrl', () => {
  it.each([
    ['sprite.svg', 'sprite.*.svg'],
    ['css/main.css', 'css/main.*.css'],
    ['js/app.js', 'js/App.js'],
    ['App.js', 'js/App.js'],
    ['img/logo', 'logo'],
    ['js\\vendor.min.js', 'js/vendor.min.js'],
    ['css\\main.css', 'css/main.*.css'],
  ])('takes %s for %s', (path, meant) => {
    expect(meantUrl(path, served)).toBe(meant);
  });

  it.each(['main.css', 'vendor.js', 'other.js', 'js'])('does not guess what %s means', (path) => {
    expect(meantUrl(path, served)).toBeUndefined();
  });
});
