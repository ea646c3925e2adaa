import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { withVerifiedArchive, type OpenArchive } from '../packaging/verify-archive';
import type { Uffa } from '../entry';
import { archiveHash } from './archive-hash';
import { planRetarget } from './plan-retarget';
import { RECORD_FILE, type RetargetRecord } from './record';
import { recordIn } from './record-in';
import { targetLines } from './target';

/** What an archive should hold that was made of another one. */
export interface ExpectedArchive {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where something else is wrong. */
  readonly uffa?: Uffa;
  /** What was changed, for people. */
  readonly changes: readonly string[];
}

/** The two archives that are held against each other. */
export interface RetargetedPair {
  /** The archive that was retargeted. */
  readonly source: { readonly file: string; readonly shown: string };
  /** What it became. */
  readonly uffa: Uffa;
  readonly shown: string;
}

/**
 * Calls `use` with what an archive should hold by its own record and by the archive that it says it was made of.
 *
 * @throws as `withVerifiedArchive`
 */
export function withExpected<T>(
  { source, uffa, shown }: RetargetedPair,
  signal: AbortSignal | undefined,
  use: (expected: ExpectedArchive) => Promise<T>,
): Promise<T> {
  const options = { shown: source.shown, ...(signal === undefined ? {} : { signal }) };
  return withVerifiedArchive(source.file, options, async (archive) =>
    use(expectedOf(archive, await recordIn(uffa), shown)),
  );
}

function expectedOf(
  { archive, content, diagnostics }: OpenArchive,
  record: RetargetRecord | 'none' | undefined,
  shown: string,
): ExpectedArchive {
  const failed = (...found: readonly Diagnostic[]): ExpectedArchive => ({ diagnostics: found, changes: [] });
  if (record === 'none') return failed(diagnostic('retarget-record-missing', {}, startOf(shown)));
  const inRecord = startOf(`${shown}!/${RECORD_FILE}`);
  if (record === undefined) return failed(diagnostic('retarget-record-malformed', {}, inRecord));
  if (content === undefined || hasErrors(diagnostics)) {
    return failed(...diagnostics, diagnostic('retarget-archive-unusable', {}, startOf(archive)));
  }
  const sha256 = archiveHash(content.open);
  if (sha256 !== record.sha256) {
    const args = { from: archive, sha256, recorded: record.sha256 };
    return failed(diagnostic('retarget-source-differs', args, inRecord));
  }
  const source = { view: content.view, archive: record.archive, sha256 };
  const uffa = planRetarget(source, record.target);
  return { diagnostics: uffa.diagnostics, uffa, changes: targetLines(record.target) };
}
