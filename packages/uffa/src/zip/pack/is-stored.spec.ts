import { describe, expect, it } from 'vitest';
import { isStored } from './is-stored';

describe('isStored', () => {
  it.each(['app.jar', 'a/b.zip', 'font.woff2', 'photo.JPG', 'main.js.gz', '.br'])('stores %s', (path) => {
    expect(isStored(path)).toBe(true);
  });

  it.each(['main.js', 'logo.png', 'icon.svg', 'module.wasm', 'zip', 'a.zip/b', 'a.jar.txt'])(
    'deflates %s',
    (path) => {
      expect(isStored(path)).toBe(false);
    },
  );
});
