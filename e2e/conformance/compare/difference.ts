import { changedLines } from './changed-lines';
import { normalForm } from './normal-form';
import type { Archive } from './outcome';

/** One way in which our result is not the plugin's. */
export type Difference =
  | { readonly kind: 'workspace-rejected-there'; readonly reason: string }
  | { readonly kind: 'project-missing' }
  | { readonly kind: 'project-extra' }
  | { readonly kind: 'rejected-here'; readonly codes: readonly string[]; readonly theirs: Archive }
  | { readonly kind: 'rejected-there'; readonly reason: string }
  | { readonly kind: 'archive-name'; readonly theirs: string; readonly ours: string }
  | { readonly kind: 'file-missing'; readonly path: string; readonly theirs: Buffer }
  | { readonly kind: 'file-extra'; readonly path: string; readonly ours: Buffer }
  | { readonly kind: 'file-differs'; readonly path: string; readonly theirs: Buffer; readonly ours: Buffer }
  | { readonly kind: 'mode-differs'; readonly path: string }
  | { readonly kind: 'entry-missing'; readonly archive: string; readonly name: string }
  | { readonly kind: 'entry-extra'; readonly archive: string; readonly name: string };

/** A difference in a sentence, for the reader of a failed test. */
export function describeDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'workspace-rejected-there':
      return `the plugin rejects the whole workspace: ${difference.reason}`;
    case 'project-missing':
      return 'not discovered';
    case 'project-extra':
      return 'discovered, though the plugin does not';
    case 'rejected-here':
      return `rejected with ${difference.codes.join(', ')}, though the plugin accepts it`;
    case 'rejected-there':
      return `accepted, though the plugin rejects it: ${difference.reason}`;
    case 'archive-name':
      return `the archive is called ${difference.ours} instead of ${difference.theirs}`;
    case 'file-missing':
      return `${difference.path} is missing`;
    case 'file-extra':
      return `${difference.path} should not be there`;
    case 'file-differs':
      return `${difference.path} differs:\n${changedLines(normalText(difference.path, difference.theirs), normalText(difference.path, difference.ours))}`;
    case 'mode-differs':
      return `${difference.path} has another x bit`;
    case 'entry-missing':
      return `${difference.archive} has no entry ${difference.name}`;
    case 'entry-extra':
      return `${difference.archive} has an entry ${difference.name}`;
  }
}

function normalText(path: string, bytes: Buffer): string {
  return normalForm(path, bytes).toString();
}
