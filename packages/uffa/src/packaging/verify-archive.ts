import { resolve } from 'node:path';
import { checkArchiveContent } from '../checks/archive/check-archive-content';
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

/**
 * Reads an archive to its end, whoever made it, and says what the portal does with it when it takes the file in
 * (acceptance.md 1 to 8, 11, 14, 15). What is wrong with the zip hides what is in it.
 *
 * @throws the reason of the signal, once it is aborted
 */
export async function verifyArchive(file: string, options: VerifyOptions): Promise<VerifiedArchive> {
  const archive = resolve(file);
  try {
    const verified = await withOpenZip(archive, (open) => verifyOpen(open, options));
    const diagnostics = verified.diagnostics.map((each) => shownAs(each, archive, options.shown));
    return { ...verified, diagnostics: sortDiagnostics(diagnostics) };
  } catch (error) {
    if (!(error instanceof UffaError)) throw error;
    return damaged([shownAs(error.diagnostic, archive, options.shown)], options);
  }
}

async function verifyOpen(open: OpenZip, options: VerifyOptions): Promise<VerifiedArchive> {
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
): VerifiedArchive {
  const { texts, notUtf8, diagnostics: unread } = textsIn(open, records, shown);
  if (unread.length > 0) return damaged([...found, ...unread], { shown });
  const names = records.map(({ name }) => name);
  const content = checkArchiveContent({ file: shown, uffa, names, texts, notUtf8 }, types);
  return {
    archive: shown,
    diagnostics: [...found, ...content.diagnostics],
    extensions: content.extensions,
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
