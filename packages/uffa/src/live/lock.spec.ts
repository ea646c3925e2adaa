import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../test/with-workspace';
import { isRunning, thisProcess } from './holder';
import { lockHolder, releaseLock, takeLock } from './lock';

/** The id of a process that has ended. */
const gone = () => Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

function withLock(use: (lock: string) => void): Promise<void> {
  return withWorkspace({}, (root) => use(join(root, 'a/lock.json')));
}

describe('a lock', () => {
  it('is held by one until it is released, and leaves nothing else', () =>
    withLock((lock) => {
      expect(takeLock(lock, thisProcess())).toBeUndefined();
      expect(takeLock(lock, { pid: 1, started: null })).toEqual(thisProcess());
      expect(readdirSync(dirname(lock))).toEqual(['lock.json']);
      releaseLock(lock);
      expect(existsSync(lock)).toBe(false);
    }));

  it.each([
    ['of a process that is gone', () => JSON.stringify({ pid: gone(), started: null })],
    ['that is not a lock', () => '{"pid": '],
    ['of a group of processes', () => '{"pid": -1, "started": null}'],
  ])('takes the place of one %s', (_, text) =>
    withLock((lock) => {
      mkdirSync(dirname(lock));
      writeFileSync(lock, text());
      expect(lockHolder(lock)).toBeUndefined();
      expect(takeLock(lock, thisProcess())).toBeUndefined();
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(thisProcess());
    }),
  );

  it.runIf(process.platform === 'linux')('is free when another process has the number of its holder', () => {
    expect(isRunning(thisProcess())).toBe(true);
    expect(isRunning({ ...thisProcess(), started: '1' })).toBe(false);
  });
});
