import type { Difference } from '../difference';

/** One line of deviations.md as a rule: it tells which differences are explained, wherever they occur. */
export interface Deviation {
  /** Its name in deviations.md. */
  readonly id: string;
  readonly explains: (difference: Difference, circumstances: Circumstances) => boolean;
}

/** Where a difference was seen. */
export interface Circumstances {
  /** The project's path relative to the workspace; `.` for the root. */
  readonly project: string;
  /** Absolute path of the workspace as it was packaged. */
  readonly workspaceRoot: string;
}

/** Explains a rejection by uffa alone if all its reasons match. */
export function rejectedHereFor(difference: Difference, reason: RegExp): boolean {
  return difference.kind === 'rejected-here' && difference.codes.every((code) => reason.test(code));
}

/** Explains that the plugin alone rejected the project or the workspace, if the reason matches. */
export function rejectedThereFor(difference: Difference, reason: RegExp): boolean {
  return (
    (difference.kind === 'rejected-there' || difference.kind === 'workspace-rejected-there') &&
    reason.test(difference.reason)
  );
}
