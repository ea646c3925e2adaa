import { expect, it } from 'vitest';
import { keyParts } from './key-parts';

it.each([
  ['a.b~c', { factoryPid: 'a.b', id: 'c' }],
  ['a.b~c-d_e~f', { factoryPid: 'a.b', id: 'c-d_e~f' }],
  ['a.b_c-d', { factoryPid: 'a.b', id: 'c-d' }],
  ['a.b-c', { factoryPid: 'a.b', id: 'c' }],
  ['a.b~c/d/e', { factoryPid: 'a.b', id: 'c', instance: 'd/e' }],
  ['a.b', { factoryPid: 'a.b', id: '' }],
])('takes the key %s apart as the portal does', (key, parts) => {
  expect(keyParts(key)).toEqual(parts);
});
