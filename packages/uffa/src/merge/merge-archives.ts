import { join } from 'node:path';
import { diagnostic, hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { withVerifiedArchive, type OpenArchive } from '../packaging/verify-archive';
import type { OpenZip } from '../zip/read/open-zip';
import { writeZip } from '../zip/write/write-zip';
import { mergeSource } from './merge-source';
import { whyUnfit } from './merged-name';
import { planMerge } from './plan-merge';

/** An archive to merge. */
export interface MergedFrom {
  /** Absolute. */
  readonly file: string;
  /** What positions and messages call it, with `/`. */
  readonly shown: string;
}

export interface MergeOptions {
  /** What the project of the merged archive is called. */
  readonly name: string;
  /** Where the archive is written to, absolute. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/** What became of archives that were to be one. */
export interface MergeResult {
  readonly success: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that positions are about, by their files. */
  readonly texts: ReadonlyMap<string, string>;
  /** Absolute path of what was written; absent: nothing was. */
  readonly output?: string;
  /** In bytes. */
  readonly size?: number;
  /** How many client extensions it has. */
  readonly extensions?: number;
}

/**
 * Writes one archive of several front ends, `<name>.zip`. All that is in the way is said at once, and then nothing is written.
 *
 * @throws UffaError for what cannot be read or written, and the reason of the signal once it is aborted
 */
export async function mergeArchives(
  archives: readonly MergedFrom[],
  options: MergeOptions,
): Promise<MergeResult> {
  const because = whyUnfit(options.name);
  const diagnostics = [
    ...(because === undefined ? [] : [diagnostic('merge-name-unfit', { name: options.name, because })]),
    ...(archives.length > 1 ? [] : [diagnostic('merge-too-few', { given: archives.length })]),
  ];
  if (diagnostics.length > 0) return { success: false, diagnostics, texts: new Map() };
  return withArchives(archives, options.signal, [], (open) => mergeOpen(open, options));
}

/** Opens one after the other and keeps all of them open: what is written is what was looked at. */
async function withArchives<T>(
  [first, ...rest]: readonly MergedFrom[],
  signal: AbortSignal | undefined,
  opened: readonly OpenArchive[],
  use: (archives: readonly OpenArchive[]) => Promise<T>,
): Promise<T> {
  if (first === undefined) return use(opened);
  const options = { shown: first.shown, ...(signal === undefined ? {} : { signal }) };
  return withVerifiedArchive(first.file, options, (archive) =>
    withArchives(rest, signal, [...opened, archive], use),
  );
}

async function mergeOpen(
  archives: readonly OpenArchive[],
  { name, directory, signal }: MergeOptions,
): Promise<MergeResult> {
  const texts = new Map(archives.flatMap((archive) => [...archive.texts]));
  const unusable = archives.filter(
    ({ diagnostics, content }) => content === undefined || hasErrors(diagnostics),
  );
  if (unusable.length > 0) {
    const found = unusable.flatMap(({ archive, diagnostics }) => [
      ...diagnostics,
      diagnostic('merge-archive-unusable', {}, startOf(archive)),
    ]);
    return { success: false, diagnostics: sortDiagnostics(found), texts };
  }
  const contents = archives.flatMap(({ archive, content }) =>
    content === undefined ? [] : [{ ...content, shown: archive }],
  );
  const sources = contents.map(({ shown, view }) => mergeSource(shown, view));
  const planned = await planMerge(sources, name, signal);
  const { uffa } = planned;
  const output = join(directory, `${uffa.name}.zip`);
  const diagnostics = sortDiagnostics([...uffa.diagnostics, ...overwritten(contents, output)]);
  const all = new Map([...texts, ...planned.texts]);
  if (hasErrors(diagnostics)) return { success: false, diagnostics, texts: all };
  const { size } = await writeZip(uffa, output, {
    copyFrom: contents.map(({ open }) => open),
    ...(signal === undefined ? {} : { signal }),
  });
  const extensions = sources.reduce((sum, { view }) => sum + view.configurations.length, 0);
  return { success: true, diagnostics, texts: all, output, size, extensions };
}

/** An archive that is merged stays what it is. */
function overwritten(
  contents: readonly { readonly open: OpenZip; readonly shown: string }[],
  output: string,
): readonly Diagnostic[] {
  return contents
    .filter(({ open }) => open.archive === output)
    .map(({ shown }) => diagnostic('merge-output-taken', {}, startOf(shown)));
}
