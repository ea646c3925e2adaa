import { resolve } from 'node:path';
import { compared } from '../diff/compared';
import { diffUffas } from '../diff/diff-uffas';
import type { FileDifference } from '../diff/differences';
import { pointerOf } from '../diff/content/value-change';
import { zipSide } from '../diff/sides/zip-side';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { startOf } from '../diagnostics/position';
import { withScratchDirectory } from '../files/scratch-directory';
import { withExpected } from '../retarget/check-retargeted';
import { shownPath, type NamedArchive } from './named-archives';

/** What an archive has to do with the one that it was made of. */
export interface Origin {
  readonly diagnostics: readonly Diagnostic[];
  /** What was changed, for people. */
  readonly changes: readonly string[];
}

/** So many values are named of one file. */
const MOST_VALUES = 5;

/** Holds an archive against the one that it was made of: it may have what its own record says, and nothing else. */
export async function comparedWith(
  from: string,
  { file, shown }: NamedArchive,
  cwd: string,
  signal: AbortSignal,
): Promise<Origin> {
  const source = { file: resolve(cwd, from), shown: shownPath(resolve(cwd, from), cwd) };
  try {
    const there = await zipSide(file);
    // What is wrong with the zip itself, verifying says.
    if (hasErrors(there.uffa.diagnostics)) return { diagnostics: [], changes: [] };
    return await withExpected({ source, uffa: there.uffa, shown }, signal, async (expected) => {
      const { uffa, diagnostics, changes } = expected;
      if (uffa === undefined || hasErrors(diagnostics)) return { diagnostics, changes: [] };
      const { files, missingDirectories } = await withScratchDirectory((scratch) =>
        diffUffas(compared(uffa), there, { scratch, signal }),
      );
      const found = [
        ...files.map((difference) => differs(difference, shown)),
        ...missingDirectories.after.map((path) =>
          diagnostic('retarget-differs', { path: `${path}/`, how: 'removed', values: [] }, startOf(shown)),
        ),
      ];
      return { diagnostics: [...diagnostics, ...found], changes: found.length > 0 ? [] : changes };
    });
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    return { diagnostics: [error.diagnostic], changes: [] };
  }
}

function differs(difference: FileDifference, shown: string): Diagnostic {
  const { path } = difference.kind === 'removed' ? difference.before : difference.after;
  const content = difference.kind === 'changed' ? difference.content : undefined;
  const values = content?.kind === 'values' ? content.changes.map((change) => pointerOf(change.path)) : [];
  const args = { path, how: difference.kind, values: values.slice(0, MOST_VALUES) };
  return diagnostic('retarget-differs', args, startOf(`${shown}!/${path}`));
}
