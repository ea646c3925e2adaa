import type { Position } from '../diagnostics/position';

/** Where another project defines an id that this one has too. */
export interface OtherDefinition {
  /** The path of the project. */
  readonly project: string;
  /** Its first definition of the id, in whatever profile. */
  readonly at: Pick<Position, 'file' | 'line' | 'column'>;
}

/** What a project shares with others and must not. Plain data: it survives JSON. */
export interface ProjectConflicts {
  /** Ids that other projects have too, with their definitions there. Sorted. */
  readonly ids: readonly { readonly id: string; readonly others: readonly OtherDefinition[] }[];
  /** The paths of other projects whose directories have the same name, or one that differs only in case. Sorted. */
  readonly names: readonly string[];
}

export const noConflicts: ProjectConflicts = { ids: [], names: [] };
