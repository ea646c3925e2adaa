import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeDirectory } from './listing/directories';
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

/** Unpacks all cases into a temporary directory, each by its name below `cases`, and returns the directory. */
export function workingCopy(conformance: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'conformance-'));
  for (const name of caseNames(conformance)) {
    writeDirectory(join(copy, 'cases', name), readPart(conformance, 'cases', name));
  }
  return copy;
}

function listingFile(conformance: string, part: SuitePart, name: string): string {
  return join(conformance, part, `${name}${extension}`);
}
