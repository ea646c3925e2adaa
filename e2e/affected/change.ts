import type { Files } from './shop';

/** What an edit does to files, as data. */
export interface Change {
  readonly write?: Files;
  readonly rewrite?: Readonly<Record<string, (text: string) => string>>;
  readonly remove?: readonly string[];
  /** Made executable. */
  readonly executable?: readonly string[];
  /** Arguments for npm, run after the rest. */
  readonly npm?: readonly string[];
}

/** The files that a change names; those that npm changes come on top. */
export function changedPaths({ write, rewrite, remove, executable, npm }: Change): readonly string[] {
  return [
    ...Object.keys(write ?? {}),
    ...Object.keys(rewrite ?? {}),
    ...(remove ?? []),
    ...(executable ?? []),
    ...(npm === undefined ? [] : ['package-lock.json']),
  ];
}
