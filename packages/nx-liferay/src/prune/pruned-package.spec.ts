import { describe, expect, it } from 'vitest';
import { neededPackages, prunedPackage } from './pruned-package';

const service = {
  location: 'services/a',
  json: {
    name: 'a',
    type: 'module',
    scripts: { start: 'node .', prepare: 'tsc' },
    dependencies: { express: '^5.0.0', lib: '*' },
    optionalDependencies: { fsevents: '2' },
    devDependencies: { vitest: '*' },
    nx: {},
    liferay: { prune: true },
  },
};
const library = { location: 'libs/lib', json: { dependencies: { zod: '^4.0.0', express: '^4.0.0' } } };
const workspace = { dependencies: { pino: '^9.0.0' }, devDependencies: { typescript: '*' } };

describe('neededPackages', () => {
  it("prefers the service's own dependencies to those of its libraries, and adds imported packages that are not tools", () => {
    const imported = ['express', 'pino', 'typescript', 'undeclared', 'vitest'];
    const needed = neededPackages({ service, libraries: [library], workspace, imported });
    expect(needed.map(({ name, range, from, isOptional }) => [name, range, from, isOptional])).toEqual([
      ['express', '^5.0.0', 'services/a', false],
      ['fsevents', '2', 'services/a', true],
      ['lib', '*', 'services/a', false],
      ['pino', '^9.0.0', 'services/a', false],
      ['undeclared', undefined, 'services/a', false],
      ['zod', '^4.0.0', 'libs/lib', false],
    ]);
  });
});

describe('prunedPackage', () => {
  it('keeps what runs the service, and the overrides that its versions come from', () => {
    const needed = [
      { name: 'express', range: '^5.0.0', from: '', isOptional: false },
      { name: 'fsevents', range: '2', from: '', isOptional: true },
    ];
    expect(prunedPackage(service, needed, { qs: '6.14.0' })).toEqual({
      name: 'a',
      type: 'module',
      scripts: { start: 'node .' },
      dependencies: { express: '^5.0.0' },
      optionalDependencies: { fsevents: '2' },
      overrides: { qs: '6.14.0' },
    });
  });
});
