import { describe, expect, it } from 'vitest';
import { isJavaUrl } from './java-url';

describe('isJavaUrl', () => {
  it.each([
    'http://x/*.js',
    'HTTPS:x*',
    'file:*.js',
    'url:http://x/*',
    ' http://x/* ',
    'mailto:*',
    'jar:file:x!/*',
    'http://user:pa:ss@x:80/*',
    'http://x:/*',
    'http://[::1]:80/*',
    'http://a@b@c:x/*',
  ])('takes %s for a url', (text) => {
    expect(isJavaUrl(text)).toBe(true);
  });

  it.each([
    '//cdn/*',
    'urn:*',
    'C:*.js',
    'data:*',
    'jar:*.js',
    'jar:x!/*',
    'http://x:abc/*',
    'http://x:-5/*',
    'http://x:99999999999/*',
    'http://[::1/*',
    'http://[zz]/*',
  ])('takes %s for a pattern', (text) => {
    expect(isJavaUrl(text)).toBe(false);
  });
});
