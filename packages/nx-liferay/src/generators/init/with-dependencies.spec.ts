import { describe, expect, it } from 'vitest';
import { withDependencies } from './with-dependencies';

const wanted = { '@nx/devkit': '~23.2.0', 'nx-liferay': '^0.2.0' };

const edited = (json: object, existing: 'kept' | 'raised' = 'raised') => {
  const text = JSON.stringify(json, undefined, 2);
  return withDependencies(text, json, wanted, existing);
};

describe('withDependencies', () => {
  it('puts what is missing in its place by name', () => {
    const result = edited({ name: 'shop', devDependencies: { '@a/b': '1', nx: '23.2.1', typescript: '6' } });
    expect(Object.keys((JSON.parse(result) as { devDependencies: object }).devDependencies)).toEqual([
      '@a/b',
      '@nx/devkit',
      'nx',
      'nx-liferay',
      'typescript',
    ]);
  });

  it('makes devDependencies where there are none', () => {
    expect(JSON.parse(edited({ name: 'shop' }))).toEqual({ name: 'shop', devDependencies: wanted });
  });

  it.each([
    ['^0.1.9', '^0.2.0'],
    ['0.2.1', '0.2.1'],
    ['^1.0.0', '^1.0.0'],
    ['latest', 'latest'],
    ['file:../nx-liferay.tgz', 'file:../nx-liferay.tgz'],
    ['0.2.0-next.1', '0.2.0-next.1'],
  ])('raises what is older and leaves what it cannot compare: %s', (version, expected) => {
    const json = { dependencies: { '@nx/devkit': '~23.2.0', 'nx-liferay': version } };
    expect(JSON.parse(edited(json))).toMatchObject({ dependencies: { 'nx-liferay': expected } });
    expect(JSON.parse(edited(json, 'kept'))).toEqual(json);
  });
});
