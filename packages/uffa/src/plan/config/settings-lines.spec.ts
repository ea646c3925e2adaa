import { describe, expect, it } from 'vitest';
import { boolean, double, integer, list, map, nullValue, string } from '../../values/value';
import { settingsLines } from './settings-lines';

describe('settingsLines', () => {
  it('prints values as Java does and joins lists by line feeds', () => {
    const settings = map([
      ['url', string('a=b')],
      ['on', boolean(true)],
      ['big', integer(12345678901234567890n)],
      ['price', double(1e10)],
      ['none', nullValue],
      ['urls', list([string('a'), nullValue, list([string('d')]), map([['k', integer(1)]])])],
      ['map', map([['c', list([integer(1), string('two')])]])],
      ['empty', list([])],
    ]);
    expect(settingsLines(settings)).toEqual([
      'url=a=b',
      'on=true',
      'big=12345678901234567890',
      'price=1.0E10',
      'none=null',
      'urls=a\nnull\n[d]\n{k=1}',
      'map={c=[1, two]}',
      'empty=',
    ]);
  });
});
