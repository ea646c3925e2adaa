import type { Diagnostic } from '../diagnostics/diagnostic';
import type { LeftOutReason } from './clean-item';
import type { WantedKind } from './wanted';

/** A file that was made of what a portal has. */
export interface PulledFile {
  /** Below `batch/`. */
  readonly name: string;
  /** Absolute: where it is until it is placed. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Of its values, whatever their layout, in hexadecimal. */
  readonly fingerprint: string;
  readonly kind: WantedKind;
  readonly items: number;
}

/** Something that a portal has, and the files do not. */
export interface LeftOut {
  /** What it was left out of, for people: `object definitions`, or `entries of Ticket`. */
  readonly of: string;
  /** The member, or the item. */
  readonly what: string;
  readonly count: number;
  readonly reason: LeftOutReason | ItemReason;
}

/** Why a whole item, or what belongs to it, is left out. */
export type ItemReason = 'attachment' | 'many-to-many' | 'not-modifiable' | 'without-code';

/** What was asked for, and how much came. */
export interface Answered {
  readonly what: string;
  readonly count: number;
  readonly from: string;
}

/** What pulling comes to, before anything in a project is changed. */
export interface Pulled {
  readonly files: readonly PulledFile[];
  readonly answered: readonly Answered[];
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
}
