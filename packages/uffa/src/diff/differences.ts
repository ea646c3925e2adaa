import type { ValueChange } from './content/value-change';
import type { DiffLine } from './content/diff-lines';

/**
 * Whom a difference matters to. `cloud`: the portal ignores such files, and Liferay Cloud builds and runs a service by
 * them; `none`: the time of a build, the order of a set, the layout of a JSON file.
 */
export type Effect = 'portal' | 'cloud' | 'none';

/** A file as it is in one of two archives. */
export interface FileFacts {
  readonly path: string;
  /** In bytes, unpacked. */
  readonly size: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly executable: boolean;
}

/** What two archives have differently. `renamed`: the same content at another path. */
export type FileDifference =
  | { readonly kind: 'added'; readonly effect: Effect; readonly after: FileFacts }
  | { readonly kind: 'removed'; readonly effect: Effect; readonly before: FileFacts }
  | {
      readonly kind: 'renamed';
      readonly effect: Effect;
      readonly before: FileFacts;
      readonly after: FileFacts;
    }
  | ChangedFile;

/** A file of both, at one path or at two that differ by a hash in the name. */
export interface ChangedFile {
  readonly kind: 'changed';
  readonly effect: Effect;
  readonly before: FileFacts;
  readonly after: FileFacts;
  /** Absent where only the executable bit or the path differs. */
  readonly content?: ContentDifference;
}

/** How the contents of a file differ. */
export type ContentDifference =
  | {
      readonly kind: 'values';
      readonly changes: readonly ValueChange[];
      /** How many changes there are besides those. */
      readonly more: number;
    }
  /** The same values, written differently. */
  | { readonly kind: 'layout' }
  | { readonly kind: 'lines'; readonly lines: readonly DiffLine[]; readonly more: number }
  /** An archive inside the archive. */
  | { readonly kind: 'archive'; readonly files: readonly FileDifference[] }
  /** Neither text nor known, or too large to be compared by more than its hash. */
  | { readonly kind: 'bytes' };

/** A client extension as the portal's configuration names it. */
export interface ExtensionName {
  /** Such as `com.liferay.client.extension.type.configuration.CETConfiguration~my-element`. */
  readonly key: string;
  /** The part behind the PID. */
  readonly id: string;
  /** Absent where the configuration does not say it. */
  readonly type?: string;
}

/** What two archives differ in. */
export interface UffaDiff {
  /** The strongest of the effects; `none` also where nothing differs. */
  readonly effect: Effect;
  /** Sorted by path. */
  readonly files: readonly FileDifference[];
  readonly extensions: {
    readonly added: readonly ExtensionName[];
    readonly removed: readonly ExtensionName[];
    readonly changed: readonly ExtensionName[];
  };
  /**
   * Directories that only one of the zips lacks an entry for: the portal cannot unpack what is in them (acceptance.md 3).
   */
  readonly missingDirectories: { readonly before: readonly string[]; readonly after: readonly string[] };
}

const strength: readonly Effect[] = ['none', 'cloud', 'portal'];

/** The strongest of several effects; of none, `none`. */
export function strongest(effects: Iterable<Effect>): Effect {
  return strength[Math.max(0, ...[...effects].map((effect) => strength.indexOf(effect)))] ?? 'none';
}
