import type { Splice } from '../yaml-edit/splice';

/** What a fix changes: a part of a file's text, or a file's name. */
export type Edit = TextEdit | Renaming;

/** Offsets are those of the file's text as it is when the fix is asked for. */
export interface TextEdit extends Splice {
  /** POSIX path relative to the workspace root. */
  readonly file: string;
}

/** Both are POSIX paths relative to the workspace root. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** Whether two edits can be made in one go, in any order. */
export function isApart(a: Edit, b: Edit): boolean {
  if ('file' in a && 'file' in b) {
    // Two insertions at one place have no order.
    const isAtOnePlace = a.start === b.start && a.end === b.end;
    return a.file !== b.file || (!isAtOnePlace && (a.end <= b.start || b.end <= a.start));
  }
  const names = namesOf(a);
  return !namesOf(b).some((name) => names.includes(name));
}

function namesOf(edit: Edit): readonly string[] {
  return 'file' in edit ? [edit.file] : [edit.from, edit.to];
}
