import { join } from 'node:path';
import { thisProcess } from './holder';
import { releaseLock, takeLock } from './lock';

/**
 * Takes a port for this process among all that serve projects of the workspace. A development server listens only
 * seconds after its port was found to be free, and until then another process would find the same one.
 *
 * @param ports the directory of their locks, absolute
 * @returns what releases it; undefined where another process has it
 * @throws the file system's error
 */
export function holdPort(ports: string, port: number): (() => void) | undefined {
  const lock = join(ports, `${port}.json`);
  return takeLock(lock, thisProcess()) === undefined ? () => releaseLock(lock) : undefined;
}
