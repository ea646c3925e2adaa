import { resolve } from 'node:path';
import { checkArchiveContent } from '../checks/archive/check-archive-content';
import type { PortalView } from '../checks/archive/portal-view';
import { diagnostic, hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import { startOf } from '../diagnostics/position';
import type { ExtensionType } from '../extension-types';
import { checkMembers } from '../zip/read/check-archive';
import { withOpenZip, type OpenZip } from '../zip/read/open-zip';
import { readOpenUffa, type ReadZip } from '../zip/read/read-open-uffa';
import { readZipDirectory } from '../zip/read/zip-directory';
import { textsIn } from './texts-in-archive';

/** What verifying an archive needs besides the archive. */
export interface VerifyOptions {
  /** What positions and messages call it, with `/`. */
  readonly shown: string;
  /** Types besides Liferay's own. */
  readonly types?: readonly ExtensionType[];
  readonly signal?: AbortSignal;
}

/** What the portal makes of an archive. */
export interface VerifiedArchive {
  /** As it is shown. */
  readonly archive: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many client extensions the portal finds in it. */
  readonly extensions: number;
  /** The texts that positions are about, by their files. */
  readonly texts: ReadonlyMap<string, string>;
}

/** An archive that was verified and is still open. */
export interface OpenArchive extends VerifiedArchive {
  /** Absent where something is wrong with the zip, or the portal does not take it for client extensions. */
  readonly content?: { readonly open: OpenZip; readonly view: PortalView };
}

/**
 * Reads an archive to its end, whoever made it, and says what the portal does with it when it takes the file in
 * (acceptance.md 1 to 8, 11, 14, 15). What is wrong with the zip hides what is in it.
 *
 * @throws the reason of the signal, once it is aborted
 */
export function verifyArchive(file: string, options: VerifyOptions): Promise<VerifiedArchive> {
  return withVerifiedArchive(file, options, ({ archive, diagnostics, extensions, texts }) =>
    Promise.resolve({ archive, diagnostics, extensions, texts }),
  );
}

/**
 * Calls `use` with an archive that was verified and is still open: what is read from it then is what was looked at.
 *
 * @throws the reason of the signal, once it is aborted, and what `use` throws
 */
export async function withVerifiedArchive<T>(
  file: string,
  options: VerifyOptions,
  use: (archive: OpenArchive) => Promise<T>,
): Promise<T> {
  const archive = resolve(file);
  const failed = (error: unknown): OpenArchive => {
    if (!(error instanceof UffaError)) throw error;
    return damaged([shownAs(error.diagnostic, archive, options.shown)], options);
  };
  const state = { isOpen: false };
  try {
    return await withOpenZip(archive, async (open) => {
      state.isOpen = true;
      const verified = await verifyOpen(open, options).catch(failed);
      const diagnostics = verified.diagnostics.map((each) => shownAs(each, archive, options.shown));
      return use({ ...verified, diagnostics: sortDiagnostics(diagnostics) });
    });
  } catch (error) {
    if (state.isOpen) throw error;
    return use(failed(error));
  }
}

async function verifyOpen(open: OpenZip, options: VerifyOptions): Promise<OpenArchive> {
  const problem = endProblem(open);
  if (problem !== undefined) return damaged([problem], options);
  const read = await readOpenUffa(open);
  const found = await checkMembers(open, read, options.signal);
  return hasErrors(found) ? damaged(found, options) : verifyContent(open, read, found, options);
}

function endProblem(open: OpenZip): Diagnostic | undefined {
  try {
    readZipDirectory(open);
    return undefined;
  } catch (error) {
    return diagnostic('archive-malformed', { archive: open.archive, problem: messageOf(error) });
  }
}

function verifyContent(
  open: OpenZip,
  { uffa, records }: ReadZip,
  found: readonly Diagnostic[],
  { shown, types }: VerifyOptions,
): OpenArchive {
  const { texts, notUtf8, diagnostics: unread } = textsIn(open, records, shown);
  if (unread.length > 0) return damaged([...found, ...unread], { shown });
  const names = records.map(({ name }) => name);
  const content = checkArchiveContent({ file: shown, uffa, names, texts, notUtf8 }, types);
  return {
    archive: shown,
    diagnostics: [...found, ...content.diagnostics],
    extensions: content.extensions,
    ...(content.view === undefined ? {} : { content: { open, view: content.view } }),
    texts: new Map([...texts].map(([path, text]) => [`${shown}!/${path}`, text])),
  };
}

function damaged(
  diagnostics: readonly Diagnostic[],
  { shown }: Pick<VerifyOptions, 'shown'>,
): VerifiedArchive {
  return { archive: shown, diagnostics, extensions: 0, texts: new Map() };
}

/** Names the archive as the user does, and gives every diagnostic its place in it. */
function shownAs(found: Diagnostic, archive: string, shown: string): Diagnostic {
  const named = 'archive' in found.args && found.args.archive === archive;
  const args = named ? { ...found.args, archive: shown } : found.args;
  return { ...found, args, position: found.position ?? placeOf(found, shown) };
}

function placeOf({ args }: Diagnostic, shown: string) {
  const path = 'path' in args ? args.path : 'entry' in args ? args.entry : undefined;
  return startOf(typeof path === 'string' ? `${shown}!/${path}` : shown);
}
