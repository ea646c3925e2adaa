import type { StatusSource } from '../status-source';
import { judgeLog } from './judge-log';

/**
 * A portal's log. It is read once, whatever is asked of it.
 *
 * @param place for people: which log it is
 * @param read gives its last lines, in order
 */
export function logSource(place: string, read: () => Promise<readonly string[]>): StatusSource {
  let lines: Promise<readonly string[]> | undefined;
  return {
    place,
    look: async (archive) => judgeLog(await (lines ??= read()), archive),
  };
}
