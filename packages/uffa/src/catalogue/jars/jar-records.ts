import type { OpenZip } from '../../zip/read/open-zip';
import { directoryExcess, unpackedExcess } from '../../zip/read/zip-limits';
import { overlapProblem } from '../../zip/read/zip-layout';
import { zipRecords, type ZipRecord } from '../../zip/read/zip-records';
import { sizeText } from '../../diagnostics/size-text';

/**
 * What an open jar holds, the first of equal names.
 * @throws Error for one that is malformed, or would unpack to so much that it is there to do harm
 */
export async function jarRecords(open: OpenZip): Promise<ReadonlyMap<string, ZipRecord>> {
  const excess = directoryExcess(open);
  if (excess !== undefined) throw new Error(`it has ${excess}`);
  const records = new Map<string, ZipRecord>();
  const all: ZipRecord[] = [];
  for await (const record of zipRecords(open)) {
    all.push(record);
    if (!records.has(record.name)) records.set(record.name, record);
  }
  const overlapping = overlapProblem(open, all);
  if (overlapping !== undefined) throw new Error(overlapping);
  const size = unpackedExcess(open, all);
  if (size !== undefined) throw new Error(`it would unpack to ${sizeText(size)}`);
  return records;
}
