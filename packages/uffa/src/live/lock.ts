import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from '../diagnostics/error-reason';
import { textIfThere } from '../files/text-if-there';
import { holderIn, isRunning, type Holder } from './holder';

/**
 * Takes a lock, also from a process that is gone. It appears with its content, and only one process can make it.
 *
 * @returns who has it; undefined: `holder` has it now
 * @throws the file system's error
 */
export function takeLock(lock: string, holder: Holder): Holder | undefined {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    if (makeLock(lock, holder)) return undefined;
    const other = lockHolder(lock);
    if (other !== undefined && isRunning(other)) return other;
    setAside(lock, holder);
  }
}

/** The running process that has a lock; undefined where it is free. */
export function lockHolder(lock: string): Holder | undefined {
  const holder = holderIn(textIfThere(lock) ?? '');
  return holder !== undefined && isRunning(holder) ? holder : undefined;
}

export function releaseLock(lock: string): void {
  rmSync(lock, { force: true });
}

function makeLock(lock: string, holder: Holder): boolean {
  const own = `${lock}.${holder.pid}`;
  try {
    writeFileSync(own, `${JSON.stringify(holder)}\n`);
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Moves the lock of a process that is gone out of the way. Between the look at it and the move, another process may have
 * done the same and taken the lock: then that one's lock is put back.
 */
function setAside(lock: string, { pid }: Holder): void {
  const aside = `${lock}.${pid}.old`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  try {
    if (lockHolder(aside) !== undefined) linkSync(aside, lock);
  } finally {
    rmSync(aside, { force: true });
  }
}
