import { expect, it } from 'vitest';
import { inDependencyOrder } from './in-dependency-order';

it('runs at most as many at a time as it may, and yields in the order in which they end', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const duration: Record<string, number> = { a: 60, b: 5, c: 5, d: 5, e: 5 };
  let running = 0;
  let most = 0;
  const carry = async (id: string) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, duration[id]));
    running--;
    return { success: true };
  };
  const tasks = Object.fromEntries(names.map((name) => [name, { target: { project: name } }]));
  const order: string[] = [];
  for await (const [id] of inDependencyOrder({ tasks, dependencies: {} }, 2, carry)) order.push(id);
  expect(most).toBe(2);
  expect(order.at(-1)).toBe('a');
  expect([...order].sort()).toEqual(names);
});
