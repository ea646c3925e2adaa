import { basename } from 'node:path';
import { getFileNameLowLevel, type Entry as ZipEntry, type ZipFile } from 'yauzl';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { messageOf } from '../diagnostics/error-reason';
import type { Entry, Uffa } from '../entry';
import type { OpenZip } from './open-zip';
import { isPlainPath } from './plain-path';

/**
 * Reads what an open zip holds. Not part of the public API, whose types must not need those of yauzl: users do not
 * install them.
 */
export async function readOpenUffa({ zip, archive }: OpenZip): Promise<Uffa> {
  const found = await readEntries(zip, archive);
  return {
    name: basename(archive).replace(/\.zip$/i, ''),
    entries: [...found.entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: sortDiagnostics(found.diagnostics),
  };
}

interface Found {
  readonly entries: Map<string, Entry>;
  readonly diagnostics: Diagnostic[];
}

async function readEntries(zip: ZipFile, archive: string): Promise<Found> {
  const found: Found = { entries: new Map(), diagnostics: [] };
  const directories = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) addEntry(found, directories, entry, archive);
  } catch (error) {
    found.diagnostics.push(diagnostic('archive-malformed', { archive, problem: messageOf(error) }));
  }
  return found;
}

function addEntry(found: Found, directories: Set<string>, entry: ZipEntry, archive: string): void {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  if (found.entries.has(path) || directories.has(path)) {
    found.diagnostics.push(diagnostic('archive-path-twice', { path: name }));
    return;
  }
  const findings = findingsOf(entry, path, archive);
  found.diagnostics.push(...findings);
  if (findings.some(({ severity }) => severity === 'error')) return;
  if (name.endsWith('/')) directories.add(path);
  else found.entries.set(path, memberEntry(entry, path, archive, name));
}

function findingsOf(entry: ZipEntry, path: string, archive: string): readonly Diagnostic[] {
  const method = entry.compressionMethod;
  return [
    ...(isPlainPath(path) ? [] : [diagnostic('archive-path-unsafe', { path })]),
    ...(path.includes('\\') ? [diagnostic('archive-path-backslash', { archive, path })] : []),
    ...(entry.isEncrypted() ? [diagnostic('archive-entry-encrypted', { archive, entry: path })] : []),
    ...(method === 0 || method === 8
      ? []
      : [diagnostic('archive-entry-method-unknown', { archive, entry: path, method })]),
  ];
}

function memberEntry(entry: ZipEntry, path: string, archive: string, member: string): Entry {
  return {
    path,
    content: {
      kind: 'member',
      archive,
      member,
      size: entry.uncompressedSize,
      crc32: entry.crc32,
      compressedSize: entry.compressedSize,
      compression: entry.compressionMethod === 8 ? 'deflated' : 'stored',
      offset: entry.relativeOffsetOfLocalHeader,
    },
    executable: isExecutable(entry),
    origin: { kind: 'archive', archive },
  };
}

/** The upper half of the attributes is a Unix mode only if the archive was made on Unix (3). */
function isExecutable({ versionMadeBy, externalFileAttributes }: ZipEntry): boolean {
  return versionMadeBy >>> 8 === 3 && ((externalFileAttributes >>> 16) & 0o100) !== 0;
}
