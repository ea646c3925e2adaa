import { join } from 'node:path';
import { namesIn } from '../files/entries-in';
import { statsOf } from '../files/stats-of';
import { BATCH_SUFFIX } from '../plan/batch/batch-files';
import { fingerprintOf } from './fingerprint';
import type { PulledFile } from './pulled';
import type { PullRecord } from './pull-record';

/** What becomes of the files of a project. Names below `batch/`, sorted. */
export interface Placement {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** The same values, whatever their layout: they are not touched. */
  readonly same: readonly string[];
  readonly removed: readonly string[];
  /** Batch data that no pull has made. */
  readonly others: readonly string[];
  /** Those of `changed` and `removed` that somebody has changed since the last pull. */
  readonly edited: readonly string[];
}

/** The directory of a project that pulled files are in. */
export const BATCH_DIRECTORY = 'batch';

/** What placing files in a project does, from what is there now. Changes nothing. */
export function planPlacement(
  project: string,
  files: readonly Pick<PulledFile, 'name' | 'fingerprint'>[],
  record: PullRecord | undefined,
): Placement {
  const directory = join(project, BATCH_DIRECTORY);
  const names = new Set(files.map(({ name }) => name));
  const owned = new Set([...(record?.files.keys() ?? []), ...(record?.previous?.keys() ?? [])]);
  const there = namesIn(directory).filter((name) => name.endsWith(BATCH_SUFFIX));
  const present = new Map(
    there
      .filter((name) => names.has(name) || owned.has(name))
      .map((name) => [name, printOf(join(directory, name))]),
  );
  const isSame = ({ name, fingerprint }: (typeof files)[number]): boolean =>
    present.get(name) === fingerprint;
  const changed = files.filter((file) => present.has(file.name) && !isSame(file)).map(({ name }) => name);
  const removed = [...present.keys()].filter((name) => !names.has(name));
  const isEdited = (name: string): boolean => {
    const fingerprint = present.get(name) ?? '';
    const known = [record?.files.get(name), ...(record?.previous?.get(name) ?? [])];
    return !known.includes(fingerprint);
  };
  return {
    added: files.filter(({ name }) => !present.has(name)).map(({ name }) => name),
    changed,
    same: files.filter(isSame).map(({ name }) => name),
    removed,
    others: there.filter((name) => !present.has(name)),
    edited: [...changed, ...removed].filter(isEdited).sort(),
  };
}

/** '' for what is not a file: it is in the way, and differs from every one. */
function printOf(file: string): string {
  return statsOf(file)?.isFile() === true ? fingerprintOf(file) : '';
}
