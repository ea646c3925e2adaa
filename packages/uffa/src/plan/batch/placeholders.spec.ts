import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../entry';
import { Placeholders } from './placeholders';

const file = (name: string): FileContent => ({ kind: 'file', file: name, size: 1 });

describe('Placeholders', () => {
  it('cut a text where files belong', () => {
    const placeholders = new Placeholders('{"a":"","b":""}');
    const [a, b] = [placeholders.add(file('a')), placeholders.add(file('b'))];
    expect(placeholders.pieces(`{"a":"${a}","b":"${b}"}`)).toEqual([
      '{"a":"',
      file('a'),
      '","b":"',
      file('b'),
      '"}',
    ]);
  });

  it('are none that the text has already', () => {
    const text = '["@file-0;","@file-1;"]';
    const placeholders = new Placeholders(text);
    placeholders.add(file('a'));
    expect(placeholders.pieces(text)).toEqual([text]);
  });
});
