import { describe, expect, it } from 'vitest';
import { gradlePath, isUrl } from './gradle-path';

describe('gradlePath', () => {
  it.each([
    ['a\\b', 'a/b'],
    ['file:a/b', 'a/b'],
    [' a ', ' a '],
    ['./a/../b/', './a/../b/'],
  ])('reads %j as %j', (text, path) => {
    expect(gradlePath(text)).toBe(path);
  });
});

describe('isUrl', () => {
  it.each(['http://x/a', 'a:b', 'c:/x'])('takes %s for a URL', (text) => {
    expect(isUrl(text)).toBe(true);
  });

  it.each(['file:a', 'a', './a:b', 'a:', '1:b'])('takes %s for a path', (text) => {
    expect(isUrl(text)).toBe(false);
  });
});
