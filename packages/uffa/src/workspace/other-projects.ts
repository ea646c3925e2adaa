import type { Position } from '../diagnostics/position';

/** Where another project defines an id that this one has too. */
export interface OtherDefinition {
  /** The path of the project. */
  readonly project: string;
  /** Its first definition of the id, in whatever profile. */
  readonly at: Pick<Position, 'file' | 'line' | 'column'>;
}

/** What a project has to know of the others of its workspace. Plain data: it survives JSON. */
export interface OtherProjects {
  /** Ids that other projects have too, with their definitions there. Sorted. */
  readonly sharedIds: readonly { readonly id: string; readonly others: readonly OtherDefinition[] }[];
  /** The paths of other projects whose directories have the same name, or one that differs only in case. Sorted. */
  readonly sharedNames: readonly string[];
  /** Services that its LCP.json depends on and that no project of the workspace is. Sorted; absent: none. */
  readonly missingServices?: readonly string[];
  /** Names that other projects offer to scripts with `jsImportMapsEntry`. Sorted; absent: none. */
  readonly specifiers?: readonly string[];
}

/** What a project has to know that is alone. */
export const noOtherProjects: OtherProjects = { sharedIds: [], sharedNames: [] };
