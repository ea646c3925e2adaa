import type { Diagnostic } from './diagnostics/diagnostic';
import type { Position } from './diagnostics/position';

/** A client extension archive as a value: what it holds, before or after it is bytes. */
export interface Uffa {
  /** The archive's file name without `.zip`. */
  readonly name: string;
  /** Sorted by path in UTF-16 code unit order; paths are unique. */
  readonly entries: readonly Entry[];
  /** What planning or reading found; with an error among them, the archive must not be used. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file of an archive. */
export interface Entry {
  /** POSIX, relative, without `.` and `..`. Directories are implied: the writers make them. */
  readonly path: string;
  readonly content: EntryContent;
  /** Its mode in the archive is 755 if it is executable, else 644 (deviation D15). */
  readonly executable: boolean;
  readonly origin: Origin;
}

/** Where the bytes of an entry come from. */
export type EntryContent = FileContent | TextContent | PiecedContent | ArchiveContent | MemberContent;

/** A file on disk, streamed when it is written. */
export interface FileContent {
  readonly kind: 'file';
  /** Absolute path of this machine; never hashed, never archived. */
  readonly file: string;
  /** In bytes, as it was when the archive was planned. */
  readonly size: number;
  /** Which file was found; another one in its place is refused. Absent: any regular file. */
  readonly identity?: FileIdentity;
}

/** Tells one file of this machine from all others, as the system numbers them. */
export interface FileIdentity {
  readonly device: number;
  readonly inode: number;
}

/** Text that the planner made; UTF-8 in the archive. */
export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
}

/** Texts and, between them, files in base64: JSON with attachments in it, which may be of any size. */
export interface PiecedContent {
  readonly kind: 'pieces';
  readonly pieces: readonly (string | FileContent)[];
}

/** An archive inside the archive, such as `site-initializer/site-initializer.zip`. */
export interface ArchiveContent {
  readonly kind: 'archive';
  readonly entries: readonly Entry[];
  /** Directories to write although no entry is below them. Sorted, POSIX, without a final slash. */
  readonly emptyDirectories: readonly string[];
}

/** How the bytes of an entry are kept in a zip. */
export type Compression = 'stored' | 'deflated';

/** A file inside a zip on disk, as `readUffa` finds it. */
export interface MemberContent {
  readonly kind: 'member';
  /** Absolute path of the zip. */
  readonly archive: string;
  /** The entry's name in the zip's central directory. */
  readonly member: string;
  /** In bytes, unpacked. */
  readonly size: number;
  readonly crc32: number;
  /** In bytes, as it stands in the zip. */
  readonly compressedSize: number;
  readonly compression: Compression;
  /** Where the entry's local header starts in the zip. */
  readonly offset: number;
}

/** What put an entry into the archive. */
export type Origin =
  /** An item of `assemble`; `source` is the file's path relative to the workspace root. */
  | { readonly kind: 'assemble'; readonly position: Position; readonly source: string }
  /** A built-in template, by its grouping: the project brings no file of its own. */
  | { readonly kind: 'template'; readonly template: string }
  /** A file of the project that is taken by its name, such as `LCP.json`; path relative to the workspace root. */
  | { readonly kind: 'project-file'; readonly source: string }
  /** Made by a rule; `position` is the client extension or file that calls for it. */
  | { readonly kind: 'generated'; readonly rule: string; readonly position?: Position }
  /** Found in an archive that was read. */
  | { readonly kind: 'archive'; readonly archive: string };
