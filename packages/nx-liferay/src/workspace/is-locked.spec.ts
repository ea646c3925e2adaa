import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { isLocked } from './is-locked';

const npm = (entry: object) => JSON.stringify({ packages: { 'node_modules/uffa': entry } }, null, 2);

describe('isLocked', () => {
  it.each([
    ['npm', { 'package-lock.json': npm({ version: '0.1.0', dependencies: { yaml: '2' } }) }],
    ['pnpm 6', { 'pnpm-lock.yaml': 'packages:\n\n  /uffa/0.1.0:\n    dev: true\n' }],
    ['pnpm 8', { 'pnpm-lock.yaml': 'packages:\n\n  /uffa@0.1.0:\n    dev: true\n' }],
    [
      'pnpm 9, which has two entries',
      { 'pnpm-lock.yaml': 'packages:\n\n  uffa@0.1.0:\n    a: 1\n\nsnapshots:\n\n  uffa@0.1.0:\n    a: 1\n' },
    ],
    ['pnpm, a tarball', { 'pnpm-lock.yaml': "packages:\n\n  'uffa@file:uffa.tgz':\n    a: 1\n" }],
    ['yarn 1', { 'yarn.lock': 'uffa@0.1.0, uffa@^0.1.0:\n  version "0.1.0"\n' }],
    ['yarn 4', { 'yarn.lock': '"uffa@npm:0.1.0":\n  version: 0.1.0\n' }],
    ['bun', { 'bun.lock': '{\n  "packages": {\n    "uffa": ["uffa@0.1.0", "", {}],\n  }\n}\n' }],
  ])('finds a package in the lock file of %s', (_, files) => {
    expect(isLocked(tempWorkspace(files), 'uffa')).toBe(true);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['no lock file', {}],
    ['npm, a link', { 'package-lock.json': npm({ resolved: 'packages/uffa', link: true }) }],
    ['npm, one below another package', { 'package-lock.json': '{"node_modules/x/node_modules/uffa": {}}' }],
    ['npm, another name', { 'package-lock.json': '{"node_modules/uffa-more": {}}' }],
    [
      'pnpm, a link',
      { 'pnpm-lock.yaml': 'importers:\n  .:\n    uffa:\n      version: link:packages/uffa\n' },
    ],
    [
      'pnpm, two versions',
      { 'pnpm-lock.yaml': 'packages:\n\n  uffa@0.1.0:\n    a: 1\n\n  uffa@0.2.0:\n    a: 1\n' },
    ],
    ['yarn, a workspace', { 'yarn.lock': '"uffa@workspace:packages/uffa":\n  version: 0.0.0\n' }],
    ['yarn, two versions', { 'yarn.lock': 'uffa@0.1.0:\n  a\n\nuffa@0.2.0:\n  b\n' }],
    ['bun, in binary', { 'bun.lockb': 'uffa' }],
    [
      'one that has it and one that has not',
      { 'yarn.lock': 'uffa@0.1.0:\n  a\n', 'package-lock.json': '{}' },
    ],
  ])('finds none: %s', (_, files) => {
    expect(isLocked(tempWorkspace(files), 'uffa')).toBe(false);
  });
});
