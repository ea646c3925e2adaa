import type { Diagnostic } from '../diagnostics/diagnostic';
import type { BatchEnvelope } from './batch-parameters';
import type { DefinitionReader } from './definition-reader';
import type { Unnamed } from './file-names';
import type { ItemPlaces } from './item-places';
import type { ItemSpool } from './item-spool';
import type { Answered, LeftOut } from './pulled';
import type { PullContext, PullForm } from './pull-request';
import type { FlagReader } from './read-flags';
import type { WantedKind } from './wanted';

/** A file, or several parts of one, that is known but for its name. */
export interface UnwrittenFile extends Unnamed {
  readonly kind: WantedKind;
  readonly envelope: BatchEnvelope;
  /** The items of each part; there is at least one, and none is empty. */
  readonly parts: readonly ItemPlaces[];
}

/** What one thing that was asked for comes to. */
export interface UnwrittenFiles {
  readonly files: readonly UnwrittenFile[];
  readonly answered: readonly Answered[];
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What pulling any kind of thing needs. */
export interface PullRoom {
  readonly form: PullForm;
  readonly context: PullContext;
  readonly spool: ItemSpool;
  readonly flags: FlagReader;
  readonly definitions: DefinitionReader;
}
