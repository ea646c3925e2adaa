import type { Readable, Writable } from 'node:stream';
import type { Program } from 'uffa';

/** The number of the pipe to this process among the streams of the program. */
export const LIFELINE = 3;

/**
 * Runs the program that its arguments name, beside a process that reads the pipe to us. A line there says that the program
 * has ended; the end of the pipe says that we have, without a word. A process group is there as long as somebody is in it, so
 * its number still means the same after a while; that of a single process may not.
 */
const SCRIPT = `
(
  trap '' HUP INT TERM
  read -r _ <&${LIFELINE} && exit
  if [ "$0" = process ]; then kill -s TERM "$$"; exit; fi
  kill -s TERM -- "-$$"; sleep 5; kill -s KILL -- "-$$"
) >/dev/null 2>&1 &
exec ${LIFELINE}<&-
exec "$@"`;

/**
 * The same program, for a process with a pipe under the number `LIFELINE`, that is stopped when this process is killed. No
 * program notices that by itself: it would run on, and keep its port.
 *
 * @param what whether it leads a process group, which is then stopped as a whole
 */
export function stoppedWithUs(program: Program, what: 'group' | 'process'): Program {
  return { file: 'sh', arguments: ['-c', SCRIPT, what, program.file, ...program.arguments] };
}

/** Says through the pipe that the program has ended. */
export function release(lifeline: Readable | Writable | null | undefined): void {
  if (lifeline === null || lifeline === undefined || !('end' in lifeline)) return;
  // Whoever reads it may have been killed with the program.
  lifeline.on('error', () => undefined);
  lifeline.end('\n');
}
