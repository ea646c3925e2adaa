import { resolve } from 'node:path';
import { diagnostic, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic';
import { messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import { checkMember } from './check-member';
import { withOpenZip, type OpenZip } from './open-zip';
import { readOpenUffa, type ReadZip } from './read-open-uffa';
import { layoutProblem, overlapProblem, type PlacedRecord } from './zip-layout';
import type { ZipRecord } from './zip-records';

/**
 * Reads a zip to its end and gives what is wrong with it: bytes that are not those that were packed, and whatever the
 * portal, which reads from the start on, would take in another way than a program that reads the central directory.
 * @throws the reason of the signal, once it is aborted
 */
export async function checkArchive(
  file: string,
  signal: AbortSignal | undefined,
): Promise<readonly Diagnostic[]> {
  try {
    return await withOpenZip(resolve(file), async (open) =>
      checkMembers(open, await readOpenUffa(open), signal),
    );
  } catch (error) {
    if (error instanceof UffaError) return [error.diagnostic];
    throw error;
  }
}

/**
 * The same for an open zip whose central directory was read.
 * @throws the reason of the signal, once it is aborted
 */
export async function checkMembers(
  open: OpenZip,
  { uffa, records }: ReadZip,
  signal: AbortSignal | undefined,
): Promise<readonly Diagnostic[]> {
  const { archive } = open;
  if (hasErrors(uffa.diagnostics)) return uffa.diagnostics;
  const overlapping = overlapProblem(open, records);
  if (overlapping !== undefined) return [diagnostic('archive-malformed', { archive, problem: overlapping })];
  const damaged: Diagnostic[] = [];
  const placed: PlacedRecord[] = [];
  for (const record of records) {
    signal?.throwIfAborted();
    const checked = await checkMember(open, record);
    if (checked.problem === undefined) placed.push({ record, bytes: checked.bytes });
    else damaged.push(entryUnreadable(archive, record, checked.problem));
  }
  const layout = damaged.length > 0 ? [] : layoutDiagnostics(open, placed);
  return [...uffa.diagnostics, ...damaged, ...layout];
}

function entryUnreadable(archive: string, { name }: ZipRecord, problem: string): Diagnostic {
  return diagnostic('archive-entry-unreadable', { archive, entry: name, problem });
}

function layoutDiagnostics(open: OpenZip, placed: readonly PlacedRecord[]): readonly Diagnostic[] {
  const { archive } = open;
  try {
    const problem = layoutProblem(open, placed);
    return problem === undefined ? [] : [diagnostic('archive-malformed', { archive, problem })];
  } catch (error) {
    return [diagnostic('archive-malformed', { archive, problem: messageOf(error) })];
  }
}
