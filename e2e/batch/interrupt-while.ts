import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** How an interrupted command ended, and whether a process of its group still lives. */
export interface Interrupted {
  readonly code: number | null;
  readonly survivors: boolean;
}

/** Does what Ctrl-C in a terminal does, to all processes of a command's group, as soon as `condition` holds. */
export async function interruptWhile(command: ChildProcess, condition: () => boolean): Promise<Interrupted> {
  const { pid } = command;
  if (pid === undefined) throw new Error('The command has not started.');
  command.stdout?.resume();
  command.stderr?.resume();
  const exited = once(command, 'exit') as Promise<[number | null]>;
  while (!condition()) {
    if (command.exitCode !== null) throw new Error('The command ended before it could be interrupted.');
    await setTimeout(20);
  }
  process.kill(-pid, 'SIGINT');
  const [code] = await exited;
  await goneWithin(pid, 5000);
  return { code, survivors: isAlive(pid) };
}

async function goneWithin(group: number, milliseconds: number): Promise<void> {
  for (let waited = 0; waited < milliseconds && isAlive(group); waited += 50) await setTimeout(50);
}

function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}
