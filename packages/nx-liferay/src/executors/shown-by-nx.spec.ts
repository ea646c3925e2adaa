import type { Task } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { shownByNx } from './shown-by-nx';

describe('shownByNx', () => {
  it.each([
    ['22.0.4', ['a', 'b'], 'none'],
    ['22.5.4', ['a'], 'none'],
    ['22.6.0', ['a', 'b'], 'all'],
    ['23.1.0', ['a', 'b'], 'all'],
    ['23.2.0', ['a', 'b'], 'failures'],
    ['24.0.6', ['a', 'b'], 'failures'],
    ['24.0.6', ['a'], 'all'],
  ])('Nx %s, projects %j: %s', (nx, projects, shown) => {
    const tasks = projects.map((project): [string, Task] => {
      const id = `${project}:package`;
      const target = { project, target: 'package' };
      return [id, { id, target, overrides: {}, outputs: [], cache: true, parallelism: true }];
    });
    const taskGraph = {
      roots: [],
      tasks: Object.fromEntries(tasks),
      dependencies: {},
      continuousDependencies: {},
    };
    expect(shownByNx({ taskGraph }, nx)('a:package')).toBe(shown);
  });
});
