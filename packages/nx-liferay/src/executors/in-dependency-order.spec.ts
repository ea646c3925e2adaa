import { expect, it } from 'vitest';
import { inDependencyOrder } from './in-dependency-order';

it('runs no more tasks at a time than the limit, and yields them in the order in which they end', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const running = new Set<string>();
  const most: number[] = [];
  let releaseFirst: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (releaseFirst = resolve));
  const runTask = async (id: string) => {
    most.push(running.add(id).size);
    if (id === 'a') await first;
    else await Promise.resolve();
    if (id === 'd') releaseFirst();
    running.delete(id);
    return { success: true };
  };
  const tasks = Object.fromEntries(names.map((name) => [name, { target: { project: name } }]));
  const order: string[] = [];
  for await (const [id] of inDependencyOrder({ tasks, dependencies: {} }, 2, runTask)) order.push(id);
  expect(Math.max(...most)).toBe(2);
  expect([...order].sort()).toEqual(names);
  expect(order.indexOf('a')).toBeGreaterThan(order.indexOf('c'));
});
