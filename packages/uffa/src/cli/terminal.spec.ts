import { describe, expect, it } from 'vitest';
import { colorOf, widthOf } from './terminal';

const terminal = { write: () => true, isTTY: true, columns: 80 };
const pipe = { write: () => true };

describe('colorOf', () => {
  it.each([
    ['a terminal', terminal, {}, undefined, 'always'],
    ['a pipe', pipe, {}, undefined, 'never'],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, undefined, 'never'],
    ['NO_COLOR', terminal, { NO_COLOR: '1' }, undefined, 'never'],
    ['an empty NO_COLOR', terminal, { NO_COLOR: '' }, undefined, 'always'],
    ['FORCE_COLOR in a pipe', pipe, { FORCE_COLOR: '1' }, undefined, 'always'],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, undefined, 'never'],
    ['FORCE_COLOR=false', terminal, { FORCE_COLOR: 'false' }, undefined, 'never'],
    ['both', pipe, { FORCE_COLOR: '', NO_COLOR: '1' }, undefined, 'always'],
    ['--color', pipe, { NO_COLOR: '1' }, 'always', 'always'],
    ['--no-color', terminal, { FORCE_COLOR: '1' }, 'never', 'never'],
  ] as const)('with %s', (_, stream, env, option, color) => {
    expect(colorOf(stream, env, option)).toBe(color);
  });
});

describe('widthOf', () => {
  it('is known of a terminal only', () => {
    expect(widthOf(terminal)).toBe(80);
    expect(widthOf(pipe)).toBeUndefined();
    expect(widthOf({ ...terminal, columns: 0 })).toBeUndefined();
  });
});
