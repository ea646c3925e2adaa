import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCode } from '../../diagnostics/error-reason';
import { isDailyLog } from './daily-log';
import { FileTail } from './file-tail';
import type { OpenLog } from './open-log';

/** Milliseconds between two looks at the files. */
const PERIOD = 100;

/**
 * Opens the log in a directory: the file of this name, or Liferay's daily files, including those that are yet to be
 * begun.
 */
export async function openFiles(directory: string, name: string | undefined): Promise<OpenLog> {
  const tails = new Map<string, FileTail>();
  for (const each of await namesIn(directory, name)) {
    const tail = new FileTail(join(directory, each));
    await tail.skipToEnd();
    tails.set(each, tail);
  }
  const newLines = async (): Promise<readonly string[]> => {
    const lines: string[] = [];
    for (const each of await namesIn(directory, name)) {
      const tail = tails.get(each) ?? new FileTail(join(directory, each));
      tails.set(each, tail);
      lines.push(...(await tail.newLines()));
    }
    return lines;
  };
  return {
    lines: async function* (signal) {
      while (!signal.aborted) {
        yield* await newLines();
        await setTimeout(PERIOD, undefined, { signal }).catch(() => undefined);
      }
    },
    close: async () => {
      for (const tail of tails.values()) await tail.close();
    },
  };
}

async function namesIn(directory: string, name: string | undefined): Promise<readonly string[]> {
  if (name !== undefined) return [name];
  try {
    return (await readdir(directory)).filter(isDailyLog).sort();
  } catch (error) {
    // Emptied with all of the logs: a portal that starts makes it again.
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
