import type { Task } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { exportRunOptions } from './export-run-options';
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
    ['a style of one’s own', { NX_DEFAULT_OUTPUT_STYLE: 'static' }, 'all'],
    ['the usual style', { NX_DEFAULT_OUTPUT_STYLE: 'static-failures-only' }, 'failures'],
    ['GitHub', { GITHUB_ACTIONS: 'true' }, 'all'],
    ['GitHub without groups', { GITHUB_ACTIONS: 'true', NX_SKIP_LOG_GROUPING: 'true' }, 'failures'],
  ])('with %s', (_, environment, shown) => {
    expect(shownByNx({ taskGraph: packaging(['a', 'b']) }, environment, '24.0.6')('a:package')).toBe(shown);
    expect(shownByNx({ taskGraph: packaging(['a', 'b']) }, environment, '22.0.4')('a:package')).toBe('none');
  });

  it.each([
    ['run-many -t package', 'failures'],
    ['--verbose=false affected -t package', 'failures'],
    ['package a', 'all'],
    ['run a:package', 'all'],
    ['affected -t package --outputStyle=static', 'all'],
    ['affected -t package --output-style stream', 'all'],
    ['affected -t package --output-style=stream-without-prefixes', 'all'],
    ['affected -t package --output-style=static-failures-only', 'failures'],
    ['affected -t package --output-style=static --output-style=dynamic-legacy', 'failures'],
  ])('of one project with nx %s', (command, shown) => {
    const environment: NodeJS.ProcessEnv = {};
    exportRunOptions(['node', 'nx', ...command.split(' ')], environment);
    expect(shownByNx({ taskGraph: packaging(['a']) }, environment, '24.0.6')('a:package')).toBe(shown);
  });

  it('goes by what the command line says before what the environment does', () => {
    const environment: NodeJS.ProcessEnv = { NX_DEFAULT_OUTPUT_STYLE: 'static' };
    exportRunOptions(['node', 'nx', 'run-many', '--output-style=static-failures-only'], environment);
    expect(shownByNx({ taskGraph: packaging(['a']) }, environment, '24.0.6')('a:package')).toBe('failures');
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
