import type { Task as Task24, TaskGraph } from '@nx/devkit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runBatch, type BatchResult } from './run-batch';
import type { Task } from './task';

const projects = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, { root: name }]));
const context = { root: '/', projectsConfigurations: { version: 2, projects } };

/** A batch of packages; `edges` as Nx 22 (ids) or Nx 24 (objects) writes them. */
function graph(names: readonly string[], edges: Record<string, readonly (string | { id: string })[]> = {}) {
  const tasks = Object.fromEntries(names.map((name) => [`${name}:package`, { target: { project: name } }]));
  return { tasks, dependencies: edges };
}

async function run(task: Task<unknown>, batch: ReturnType<typeof graph>): Promise<[string, BatchResult][]> {
  const results: [string, BatchResult][] = [];
  for await (const { task: id, result } of runBatch(task)(batch, {}, {}, context)) results.push([id, result]);
  return results;
}

// Let go of its channel, this process of the test runner may end while it still sends results there.
const letGo = vi.fn();
beforeEach(() => {
  letGo.mockReset();
  if (process.channel !== undefined) vi.spyOn(process.channel, 'unref').mockImplementation(letGo);
});
afterEach(() => vi.restoreAllMocks());

describe('runBatch', () => {
  it('reports each task with its own text', async () => {
    const results = await run(
      (_, { projectName }) => ({ success: true, text: projectName }),
      graph(['a', 'b']),
    );
    expect(results.map(([id, { terminalOutput, status }]) => [id, terminalOutput, status])).toEqual([
      ['a:package', 'a', 'success'],
      ['b:package', 'b', 'success'],
    ]);
  });

  it.runIf(process.channel)('lets the process end, once it has reported all of them', async () => {
    const batch = runBatch(() => ({ success: true, text: '' }))(graph(['a', 'b']), {}, {}, context);
    for await (const { task } of batch) expect([task, letGo.mock.calls.length]).toEqual([task, 0]);
    expect(letGo).toHaveBeenCalledTimes(1);
  });

  it('turns what one task throws into the failure of that task', async () => {
    const task: Task<unknown> = (_, { projectName }) => {
      if (projectName === 'a') throw new Error('no way on');
      return { success: true, text: '' };
    };
    const results = new Map(await run(task, graph(['a', 'b'])));
    expect(results.get('a:package')).toMatchObject({ success: false, status: 'failure' });
    expect(results.get('a:package')?.terminalOutput).toContain('no way on');
    expect(results.get('b:package')).toMatchObject({ success: true });
  });

  it.each([
    [{ 'b:package': ['a:package'], 'c:package': ['b:package'] }],
    [{ 'b:package': [{ id: 'a:package' }], 'c:package': [{ id: 'b:package' }] }],
  ])('skips what depends on a failure, near and far', async (edges) => {
    const ran: string[] = [];
    const task: Task<unknown> = (_, { projectName }) => {
      ran.push(projectName);
      return { success: false, text: '' };
    };
    const results = await run(task, graph(['a', 'b', 'c'], edges));
    expect(results.map(([id, { status }]) => [id, status])).toEqual([
      ['a:package', 'failure'],
      ['b:package', 'skipped'],
      ['c:package', 'skipped'],
    ]);
    expect(ran).toEqual(['a']);
  });

  it('does not wait for dependencies outside the batch', async () => {
    const batch = graph(['a'], { 'a:package': ['a:build'] });
    expect(await run(() => ({ success: true, text: '' }), batch)).toHaveLength(1);
  });

  it.each([
    [['a', 'b'], ['a']],
    [['a'], []],
  ])(
    'shows at once what succeeds among several, for Nx shows by itself only failures: %j',
    async (names, shown) => {
      const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
      vi.stubEnv('GITHUB_ACTIONS', undefined);
      const task: Task<unknown> = (_, { projectName }) => ({
        success: projectName === 'a',
        text: projectName,
      });
      const batch = graph(names);
      const all = { ...context, taskGraph: fullGraph(names) };
      const reported: string[] = [];
      for await (const result of runBatch(task)(batch, {}, {}, all)) reported.push(result.task);
      const written = write.mock.calls.map(([text]) => text);
      write.mockRestore();
      vi.unstubAllEnvs();
      expect(reported).toHaveLength(names.length);
      expect(written).toEqual(shown);
    },
  );

  it('shows the diagnostics of a task before Nx is told that it is done, however many tasks there are', async () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    vi.stubEnv('GITHUB_ACTIONS', undefined);
    const names = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const roots = Object.fromEntries(names.map((name) => [name, { root: name }]));
    const many = {
      ...context,
      projectsConfigurations: { version: 2, projects: roots },
      taskGraph: fullGraph(names),
    };
    const textOf = (name: string) => `warning in ${name}\n  fix: correct it\n`;
    const task: Task<unknown> = (_, { projectName }) => ({ success: true, text: textOf(projectName) });
    const late: string[] = [];
    for await (const each of runBatch(task)(graph(names), {}, {}, many)) {
      const written = write.mock.calls.map(([text]) => text).join('');
      if (!written.includes(each.result.terminalOutput)) late.push(each.task);
    }
    write.mockRestore();
    vi.unstubAllEnvs();
    expect(late).toEqual([]);
  });
});

function fullGraph(names: readonly string[]): TaskGraph {
  const tasks = names.map((project): [string, Task24] => {
    const id = `${project}:package`;
    const target = { project, target: 'package' };
    return [id, { id, target, overrides: {}, outputs: [], cache: true, parallelism: true }];
  });
  return { roots: [], tasks: Object.fromEntries(tasks), dependencies: {}, continuousDependencies: {} };
}
