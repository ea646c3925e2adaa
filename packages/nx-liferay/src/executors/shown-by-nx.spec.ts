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
    expect(shownByNx({ taskGraph: packaging(projects) }, {}, nx)('a:package')).toBe(shown);
  });

  it.each([
    ['--verbose', { NX_VERBOSE_LOGGING: 'true' }, 'all'],
    ['--no-verbose', { NX_VERBOSE_LOGGING: 'false' }, 'failures'],
    [
      '--output-style=stream-without-prefixes',
      { NX_STREAM_OUTPUT: 'true', NX_PREFIX_OUTPUT: 'false' },
      'all',
    ],
    ['--batch', { NX_STREAM_OUTPUT: 'true', NX_PREFIX_OUTPUT: 'true' }, 'failures'],
    ['a style of one’s own', { NX_DEFAULT_OUTPUT_STYLE: 'static' }, 'all'],
    ['the usual style', { NX_DEFAULT_OUTPUT_STYLE: 'static-failures-only' }, 'failures'],
    ['GitHub', { GITHUB_ACTIONS: 'true' }, 'all'],
    ['GitHub without groups', { GITHUB_ACTIONS: 'true', NX_SKIP_LOG_GROUPING: 'true' }, 'failures'],
    ['GitHub and --output-style=stream', { GITHUB_ACTIONS: 'true', NX_STREAM_OUTPUT: 'true' }, 'failures'],
  ])('with %s', (_, environment, shown) => {
    expect(shownByNx({ taskGraph: packaging(['a', 'b']) }, environment, '24.0.6')('a:package')).toBe(shown);
    expect(shownByNx({ taskGraph: packaging(['a', 'b']) }, environment, '22.0.4')('a:package')).toBe('none');
  });
});

function packaging(projects: readonly string[]) {
  const tasks = projects.map((project): [string, Task] => {
    const id = `${project}:package`;
    const target = { project, target: 'package' };
    return [id, { id, target, overrides: {}, outputs: [], cache: true, parallelism: true }];
  });
  return { roots: [], tasks: Object.fromEntries(tasks), dependencies: {}, continuousDependencies: {} };
}
