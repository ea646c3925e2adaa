import { resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { memberProblem } from './member-problem';
import { withOpenZip, type OpenZip } from './open-zip';
import { readOpenUffa } from './read-open-uffa';

/**
 * Reads a zip to its end and gives what is wrong with it: compares the bytes of each entry with its CRC-32, and its
 * name in the central directory with the one in its local header.
 * @throws the reason of the signal, once it is aborted
 */
export async function checkArchive(
  file: string,
  signal: AbortSignal | undefined,
): Promise<readonly Diagnostic[]> {
  try {
    return await withOpenZip(resolve(file), (open) => checkMembers(open, signal));
  } catch (error) {
    if (error instanceof UffaError) return [error.diagnostic];
    throw error;
  }
}

async function checkMembers(open: OpenZip, signal: AbortSignal | undefined): Promise<readonly Diagnostic[]> {
  const { archive } = open;
  const { entries, diagnostics } = await readOpenUffa(open);
  const damaged: Diagnostic[] = [];
  for (const { content } of entries) {
    signal?.throwIfAborted();
    if (content.kind !== 'member') continue;
    const problem = await memberProblem(open, content);
    if (problem === undefined) continue;
    damaged.push(diagnostic('archive-entry-unreadable', { archive, entry: content.member, problem }));
  }
  return [...diagnostics, ...damaged];
}
