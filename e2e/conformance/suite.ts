import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readDirectory, writeDirectory } from './listing/directories';
import { parseListing, printListing } from './listing/listing';
import type { TreeEntry } from './listing/tree-entry';

/** Workspaces, and what the plugin made of each: one listing a case. */
export type SuitePart = 'cases' | 'goldens';

const extension = '.txt';

/** The names of the cases, sorted. `conformance` is the suite's directory. */
export function caseNames(conformance: string): readonly string[] {
  return readdirSync(join(conformance, 'cases'))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

export function hasPart(conformance: string, part: SuitePart, name: string): boolean {
  return existsSync(listingFile(conformance, part, name));
}

/** @throws Error where there is no such listing */
export function readPart(conformance: string, part: SuitePart, name: string): readonly TreeEntry[] {
  return parseListing(readFileSync(listingFile(conformance, part, name), 'utf8'));
}

export function writePart(
  conformance: string,
  part: SuitePart,
  name: string,
  entries: readonly TreeEntry[],
): void {
  writeFileSync(listingFile(conformance, part, name), printListing(entries));
}

/**
 * Unpacks all cases into a temporary directory, each by its name below `cases`, and returns the directory. A disk that
 * knows no links, tells no letter cases apart or refuses names cannot hold some cases: those are left out.
 * @throws Error where a case cannot be unpacked although the disk holds everything
 */
export function workingCopy(conformance: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'conformance-'));
  const isCapable = holdsEverything(join(copy, 'probe'));
  for (const name of caseNames(conformance)) {
    const root = join(copy, 'cases', name);
    const entries = readPart(conformance, 'cases', name);
    if (isCapable) writeDirectory(root, entries);
    else if (!holds(root, entries)) rmSync(root, { recursive: true });
  }
  return copy;
}

/** Whether a case is in a working copy, which is not so where the disk cannot hold it. */
export function isHeld(copy: string, name: string): boolean {
  return existsSync(join(copy, 'cases', name));
}

/** Whether a disk has links and permissions, tells letter cases apart, and takes any name. */
function holdsEverything(probe: string): boolean {
  const file = (path: string, mode: number): TreeEntry => ({
    kind: 'file',
    path,
    mode,
    content: Buffer.of(),
  });
  const link: TreeEntry = { kind: 'link', path: 'link', target: 'a' };
  return holds(probe, [file('*', 0o755), file('A', 0o644), file('a', 0o644), link]);
}

/** Writes entries, and reads them back. */
function holds(root: string, entries: readonly TreeEntry[]): boolean {
  try {
    writeDirectory(root, entries);
  } catch {
    return false;
  }
  return namesOf(readDirectory(root)) === namesOf(entries);
}

/** The files and links of a tree in one text, with what of their modes gets into an archive. */
function namesOf(entries: readonly TreeEntry[]): string {
  return entries
    .flatMap((entry) => {
      if (entry.kind === 'directory') return [];
      return [`${entry.kind} ${entry.kind === 'file' ? entry.mode & 0o100 : ''} ${entry.path}`];
    })
    .sort()
    .join('\n');
}

function listingFile(conformance: string, part: SuitePart, name: string): string {
  return join(conformance, part, `${name}${extension}`);
}
