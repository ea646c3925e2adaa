import type { DiagnosticCode } from '../diagnostics/kinds';
import type { FixedDiagnostic } from './fix-in-files';
import type { Change } from './files-in-memory';
import { unifiedDiff } from './unified-diff';

/** A file that was fixed, or would be. */
export interface FixedFile {
  /** POSIX path relative to the workspace root. */
  readonly path: string;
  /** The name that it had; absent where that stays. */
  readonly from?: string;
  /** What was fixed in it, each once and sorted. */
  readonly codes: readonly DiagnosticCode[];
  /** The change as a diff that git applies, where it is only to be shown. */
  readonly diff?: string;
}

/** What a change came from. */
export function fixedFile({ file, from }: Change, fixed: readonly FixedDiagnostic[]): FixedFile {
  const codes = fixed.flatMap((each) => (each.file === file ? [each.code] : []));
  return { path: file, ...(from === file ? {} : { from }), codes: [...new Set(codes)].sort() };
}

/** A change as `git diff` shows it, so that `git apply` can make it. */
export async function diffOf({ file, from, before = '', after = '' }: Change): Promise<string> {
  const renaming = from === file ? '' : `rename from ${from}\nrename to ${file}\n`;
  return `diff --git a/${from} b/${file}\n${renaming}${await unifiedDiff(file, before, after, from)}`;
}
