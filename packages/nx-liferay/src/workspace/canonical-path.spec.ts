import { expect, it } from 'vitest';
import { canonicalPath } from './canonical-path';

it.each([
  ['a/b', ['a/b', './a/b', 'a//b/', 'a/./b/.', 'a/b//']],
  ['.', ['', '.', './', './/.']],
  ['a/**/*', ['a/**/*', './a//**/*']],
  ['../a', ['../a/', './../a']],
])('%s has one spelling', (canonical, spellings) => {
  expect(spellings.map(canonicalPath)).toEqual(spellings.map(() => canonical));
});
