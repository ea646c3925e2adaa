/** What a project shares with others and must not. Plain data: it survives JSON. */
export interface ProjectConflicts {
  /** Ids that other projects have too, with the paths of those projects. Sorted. */
  readonly ids: readonly { readonly id: string; readonly projects: readonly string[] }[];
  /** The paths of other projects whose directories have the same name, or one that differs only in case. Sorted. */
  readonly names: readonly string[];
}

export const noConflicts: ProjectConflicts = { ids: [], names: [] };
