import { basename } from 'node:path';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { messageOf } from '../../diagnostics/error-reason';
import type { Entry, Uffa } from '../../entry';
import type { OpenZip } from './open-zip';
import { isPlainPath } from './plain-path';
import { directoryExcess, unpackedExcess } from './zip-limits';
import { zipRecords, type ZipRecord } from './zip-records';

/** An open zip as a value, and the records that it was made from. */
export interface ReadZip {
  readonly uffa: Uffa;
  readonly records: readonly ZipRecord[];
}

/**
 * Reads the central directory of an open zip. Of one that has too much, nothing is read: whatever would open its entries
 * then has none to open.
 */
export async function readOpenUffa(open: OpenZip): Promise<ReadZip> {
  const { archive, zip } = open;
  const excess = directoryExcess(open);
  if (excess !== undefined)
    return refused(archive, diagnostic('archive-entries-too-many', { archive, problem: excess }));
  const read = await readEntries(open);
  const size = unpackedExcess(open, read.records);
  return size === undefined
    ? read
    : refused(archive, diagnostic('archive-unpacked-too-large', { archive, size, packed: zip.fileSize }));
}

async function readEntries(open: OpenZip): Promise<ReadZip> {
  const { archive } = open;
  const records: ZipRecord[] = [];
  const found: Found = {
    archive,
    entries: new Map(),
    directories: new Map(),
    twice: new Set(),
    diagnostics: [],
  };
  try {
    for await (const record of zipRecords(open)) {
      records.push(record);
      addEntry(found, record);
    }
  } catch (error) {
    found.diagnostics.push(diagnostic('archive-malformed', { archive, problem: messageOf(error) }));
  }
  return { uffa: uffaOf(found), records };
}

function refused(archive: string, problem: Diagnostic): ReadZip {
  return { uffa: { name: nameOf(archive), entries: [], diagnostics: [problem] }, records: [] };
}

function nameOf(archive: string): string {
  return basename(archive).replace(/\.zip$/i, '');
}

function uffaOf({ archive, entries, directories, twice, diagnostics }: Found): Uffa {
  const clashes = [...entries.keys()].flatMap((path) => {
    const below = directories.get(path);
    return below === undefined || twice.has(path)
      ? []
      : [diagnostic('archive-path-in-file', { archive, path, below })];
  });
  return {
    name: nameOf(archive),
    entries: [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    diagnostics: sortDiagnostics([...diagnostics, ...clashes]),
  };
}

interface Found {
  readonly archive: string;
  readonly entries: Map<string, Entry>;
  /** Every directory, whether it has an entry or not, with one of the paths below it, or with itself. */
  readonly directories: Map<string, string>;
  /** Paths that were met again. */
  readonly twice: Set<string>;
  readonly diagnostics: Diagnostic[];
}

function addEntry(found: Found, record: ZipRecord): void {
  const { entries, directories } = found;
  const { name } = record;
  const path = name.endsWith('/') ? name.slice(0, -1) : name;
  if (entries.has(path) || directories.get(path) === path) {
    found.twice.add(path);
    found.diagnostics.push(diagnostic('archive-path-twice', { path: name }));
    return;
  }
  const diagnostics = diagnosticsOf(record, path, found.archive);
  found.diagnostics.push(...diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return;
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const directory = path.slice(0, slash);
    if (directories.has(directory)) break;
    directories.set(directory, path);
  }
  if (name.endsWith('/')) directories.set(path, path);
  else entries.set(path, memberEntry(record, path, found.archive));
}

function diagnosticsOf(record: ZipRecord, path: string, archive: string): readonly Diagnostic[] {
  const { method } = record;
  return [
    ...(isPlainPath(path) ? [] : [diagnostic('archive-path-unsafe', { path })]),
    ...(record.rawName.equals(Buffer.from(record.name))
      ? []
      : [diagnostic('archive-path-encoding', { archive, path })]),
    ...(path.includes('\\') ? [diagnostic('archive-path-backslash', { archive, path })] : []),
    ...(isLink(record) ? [diagnostic('archive-entry-link', { archive, entry: path })] : []),
    ...(record.isEncrypted ? [diagnostic('archive-entry-encrypted', { archive, entry: path })] : []),
    ...(method === 0 || method === 8
      ? []
      : [diagnostic('archive-entry-method-unknown', { archive, entry: path, method })]),
  ];
}

function memberEntry(record: ZipRecord, path: string, archive: string): Entry {
  return {
    path,
    content: {
      kind: 'member',
      archive,
      member: record.name,
      size: record.size,
      crc32: record.crc32,
      compressedSize: record.compressedSize,
      compression: record.method === 8 ? 'deflated' : 'stored',
      offset: record.offset,
    },
    executable: ((record.mode ?? 0) & 0o100) !== 0,
    origin: { kind: 'archive', archive },
  };
}

/** Whether an entry is a symbolic link, or something else that is neither a file nor a directory. */
function isLink({ mode = 0 }: { readonly mode?: number }): boolean {
  const type = mode & 0o170000;
  return type !== 0 && type !== 0o100000 && type !== 0o040000;
}
