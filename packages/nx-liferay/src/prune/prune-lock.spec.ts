import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../workspace/read-json';
import { dependenciesOf, npmLock, resolveInLock, type NpmLock } from 'uffa';
import { pruneLock } from './prune-lock';

const SERVICE = 'services/a';

/** A lock file whose packages have these versions and dependencies. */
function lockOf(packages: Readonly<Record<string, JsonObject>>): NpmLock {
  return npmLock({ packages })!;
}

function prune(packages: Readonly<Record<string, JsonObject>>, ...names: readonly string[]) {
  const wanted = names.map((name) => ({ name, from: SERVICE, isOptional: false }));
  return pruneLock(lockOf(packages), wanted);
}

const anyVersion = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '*']));

describe('pruneLock', () => {
  it('keeps what is needed, as it is, and nothing else', () => {
    const { packages, missing } = prune(
      {
        'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', dependencies: anyVersion('b') },
        'node_modules/b': { version: '2.0.0', dev: true },
        'node_modules/c': { version: '3.0.0' },
      },
      'a',
    );
    expect(Object.fromEntries(packages)).toEqual({
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', dependencies: anyVersion('b') },
      'node_modules/b': { version: '2.0.0' },
    });
    expect(missing).toEqual([]);
  });

  it('prefers the versions of the service, and leaves other packages theirs', () => {
    const { packages } = prune(
      {
        'node_modules/a': { version: '1.0.0', dependencies: anyVersion('b') },
        'node_modules/b': { version: '1.0.0' },
        'services/a/node_modules/b': { version: '2.0.0' },
      },
      'a',
      'b',
    );
    expect([...packages].map(([at, { version }]) => [at, version])).toEqual([
      ['node_modules/a', '1.0.0'],
      ['node_modules/a/node_modules/b', '1.0.0'],
      ['node_modules/b', '2.0.0'],
    ]);
  });

  it('marks what only something optional needs, and does without what is optional and not there', () => {
    const { packages, missing } = prune(
      {
        'node_modules/a': {
          dependencies: anyVersion('shared'),
          optionalDependencies: anyVersion('native', 'none'),
        },
        'node_modules/native': { dependencies: anyVersion('shared', 'helper') },
        'node_modules/helper': {},
        'node_modules/shared': { optional: true },
      },
      'a',
    );
    const optional = [...packages].filter(([, each]) => each['optional'] === true).map(([at]) => at);
    expect(optional).toEqual(['node_modules/helper', 'node_modules/native']);
    expect(missing).toEqual([]);
  });

  it('takes the peer dependencies that are not optional', () => {
    const peers = { peerDependencies: anyVersion('b', 'c'), peerDependenciesMeta: { c: { optional: true } } };
    const { packages } = prune({ 'node_modules/a': peers, 'node_modules/b': {}, 'node_modules/c': {} }, 'a');
    expect([...packages.keys()]).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('leaves a bundled package inside the package that it came with', () => {
    const { packages } = prune(
      {
        'node_modules/a': { dependencies: anyVersion('b') },
        'node_modules/a/node_modules/b': { inBundle: true, dependencies: anyVersion('c') },
        'node_modules/a/node_modules/c': { inBundle: true },
      },
      'a',
    );
    expect([...packages.keys()]).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/a/node_modules/c',
    ]);
  });

  it('follows circles once, and leaves out projects of the workspace', () => {
    const { packages } = prune(
      {
        'node_modules/a': { dependencies: anyVersion('b') },
        'node_modules/b': { dependencies: anyVersion('a') },
        'node_modules/lib': { link: true, resolved: 'libs/lib' },
        'libs/lib': {},
      },
      'a',
      'lib',
    );
    expect([...packages.keys()]).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('leaves a package below the one that it was below', () => {
    const { packages } = prune(
      {
        'node_modules/a': { dependencies: anyVersion('b', 'c') },
        'node_modules/a/node_modules/c': {},
        'node_modules/b': { dependencies: anyVersion('a', 'c') },
        'node_modules/b/node_modules/a': {},
        'node_modules/c': { dependencies: anyVersion('a', 'b') },
        'node_modules/c/node_modules/b': {},
      },
      'a',
    );
    expect([...packages.keys()]).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/c',
      'node_modules/b',
      'node_modules/b/node_modules/a',
      'node_modules/c',
      'node_modules/c/node_modules/b',
    ]);
  });

  it('gives up where each copy of a package would need another one below it', () => {
    const { entangled } = prune(
      {
        'services/a/node_modules/x': {},
        'node_modules/k': { dependencies: anyVersion('x', 'y') },
        'node_modules/k/node_modules/y': {},
        'node_modules/x': { dependencies: anyVersion('y', 'z') },
        'node_modules/x/node_modules/z': {},
        'node_modules/y': { dependencies: anyVersion('x', 'z') },
        'node_modules/y/node_modules/x': {},
        'node_modules/z': { dependencies: anyVersion('x', 'y') },
        'node_modules/z/node_modules/y': {},
      },
      'k',
      'x',
    );
    expect(entangled).toContainEqual({ name: 'x', from: 'node_modules/z' });
  });

  it('says what is not there, and who asks for it', () => {
    const { missing } = prune({ 'node_modules/a': { dependencies: anyVersion('b') } }, 'a', 'c');
    expect(missing).toEqual([
      { name: 'c', from: SERVICE },
      { name: 'b', from: 'node_modules/a' },
    ]);
  });

  it('gives every package the versions that it had, whatever the layout was', () => {
    const names = ['a', 'b', 'c', 'd'];
    const dependencies = fc.subarray(names).map((each) => ({ dependencies: anyVersion(...each) }));
    const nested = names.flatMap((name) =>
      names.map((below) => `node_modules/${name}/node_modules/${below}`),
    );
    const ofService = names.map((name) => `${SERVICE}/node_modules/${name}`);
    const layouts = fc.record({
      top: fc.tuple(dependencies, dependencies, dependencies, dependencies),
      below: fc.uniqueArray(fc.tuple(fc.constantFrom(...nested, ...ofService), dependencies), {
        maxLength: 6,
        selector: ([at]) => at,
      }),
    });
    fc.assert(
      fc.property(layouts, ({ top, below }) => {
        const packages: Record<string, JsonObject> = {};
        names.forEach((name, index) => (packages[`node_modules/${name}`] = { ...top[index], id: name }));
        for (const [at, needs] of below) packages[at] = { ...needs, id: at };
        const lock = lockOf(packages);
        const { packages: pruned, entangled } = prune(packages, 'a', 'b');
        fc.pre(entangled.length === 0);
        const check = (before: string, after: string, seen: ReadonlySet<string>) => {
          if (seen.has(after)) return;
          for (const { name } of dependenciesOf(lock.get(before) ?? {})) {
            const was = resolveInLock(lock, before, name)!;
            const is = resolveInLock(pruned, after, name)!;
            expect(pruned.get(is)?.['id']).toBe(lock.get(was)?.['id']);
            check(was, is, new Set([...seen, after]));
          }
        };
        for (const name of ['a', 'b']) {
          check(resolveInLock(lock, SERVICE, name)!, `node_modules/${name}`, new Set());
        }
      }),
      { numRuns: 300 },
    );
  });
});
