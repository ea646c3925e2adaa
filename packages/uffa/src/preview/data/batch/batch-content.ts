import type { Position } from '../../../diagnostics/position';
import type { JsonMap } from '../answers/json';

/** A batch data file of an archive, and its items as they are imported. */
export interface BatchContent {
  /** In the archive, from `batch/` on. */
  readonly path: string;
  readonly className: string;
  /** Which object entries belong to, such as `C_Ticket`. */
  readonly delegate?: string;
  readonly parameters: JsonMap;
  readonly items: readonly BatchItem[];
}

export interface BatchItem {
  readonly value: JsonMap;
  readonly position: Position;
}
