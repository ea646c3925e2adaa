import { describe, expect, it } from 'vitest';
import { decodeJson } from './json-bytes';

describe('decodeJson', () => {
  it.each([
    ['UTF-8', Buffer.from('{"a":"é"}')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF{"a":"é"}')],
    ['UTF-16', Buffer.from('{"a":"é"}', 'utf16le')],
    ['UTF-16 with a byte order mark', Buffer.from('\uFEFF{"a":"é"}', 'utf16le')],
    ['big-endian UTF-16', Buffer.from('{"a":"é"}', 'utf16le').swap16()],
    ['UTF-32', Buffer.from([...'{"a":"é"}'].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))],
    [
      'big-endian UTF-32',
      Buffer.from([...'\uFEFF{"a":"é"}'].flatMap((c) => [0, 0, c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255])),
    ],
  ])('reads %s', (_, bytes) => {
    expect(decodeJson(bytes)).toBe('{"a":"é"}');
  });

  it('refuses bytes that are no text', () => {
    expect(decodeJson(Buffer.from('{"a":"é"}', 'latin1'))).toBeUndefined();
  });

  it('reads an empty file and a single character', () => {
    expect(decodeJson(Buffer.alloc(0))).toBe('');
    expect(decodeJson(Buffer.from('5'))).toBe('5');
  });
});
