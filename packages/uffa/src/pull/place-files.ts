import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileChunks } from '../files/file-chunks';
import { removeLeftovers } from '../files/remove-leftovers';
import { replaceFile } from '../files/replace-file';
import { replaceText } from '../files/replace-text';
import { requireNoLink } from '../files/require-no-link';
import { textIfThere } from '../files/text-if-there';
import { writeAt } from '../files/write-at';
import { writeError } from '../files/write-error';
import { BATCH_DIRECTORY, type Placement } from './plan-placement';
import type { PulledFile } from './pulled';
import { RECORD_FILE, textOfRecord, type PullRecord } from './pull-record';

/** What is placed where. */
export interface PlacedPull {
  /** Absolute. */
  readonly project: string;
  /** What diagnostics call the directory of the files. */
  readonly name: string;
  readonly files: readonly PulledFile[];
  readonly placement: Placement;
  readonly record: PullRecord;
  /** The record before. */
  readonly before: PullRecord | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Replaces the files of a project. Each is the old or the new one at any moment; until all are new, the record says so,
 * so that half a set is never taken for a whole one.
 * @throws UffaError where something cannot be written
 */
export async function placeFiles(placed: PlacedPull): Promise<void> {
  const { project, name, files, placement, record, before, signal } = placed;
  const directory = join(project, BATCH_DIRECTORY);
  const toWrite = new Set([...placement.added, ...placement.changed]);
  const isUnchanged = toWrite.size === 0 && placement.removed.length === 0;
  const recordPlace = join(project, RECORD_FILE);
  requireNoLink(directory, { within: project, name });
  if (!isUnchanged) {
    await replaceText(recordPlace, textOfRecord({ ...record, previous: previousOf(before) }), RECORD_FILE);
    try {
      mkdirSync(directory, { recursive: true });
      for (const file of files) {
        if (!toWrite.has(file.name)) continue;
        signal?.throwIfAborted();
        await copyOver(file, join(directory, file.name));
      }
      for (const gone of placement.removed) rmSync(join(directory, gone), { force: true });
    } catch (error) {
      throw writeError(error, name, signal);
    }
  }
  const text = textOfRecord(record);
  if (textIfThere(recordPlace) !== text) await replaceText(recordPlace, text, RECORD_FILE);
}

/** Every fingerprint that a file may have, also after several pulls that were interrupted. */
function previousOf(before: PullRecord | undefined): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, Set<string>>();
  const add = (name: string, fingerprint: string): void => {
    all.set(name, (all.get(name) ?? new Set<string>()).add(fingerprint));
  };
  before?.files.forEach((fingerprint, name) => add(name, fingerprint));
  before?.previous?.forEach((fingerprints, name) => fingerprints.forEach((each) => add(name, each)));
  return new Map([...all].map(([name, fingerprints]) => [name, [...fingerprints].sort()]));
}

async function copyOver({ file }: PulledFile, target: string): Promise<void> {
  removeLeftovers(target);
  await replaceFile(target, 0o644, (descriptor) => {
    let size = 0;
    for (const chunk of fileChunks({ file })) {
      writeAt(descriptor, chunk, size);
      size += chunk.length;
    }
    return Promise.resolve();
  });
}
