import type { Difference } from '../difference';
import { agree } from '../normal-form';
import { rejectedHereFor, type Deviation } from './deviation';

/** Deviations in which a file is not packaged although the plugin packages it. */
export const sourceDeviations: readonly Deviation[] = [
  { id: 'D4', explains: (difference) => rejectedHereFor(difference, /^from-task-unknown /) },
  {
    id: 'D6',
    explains: (difference) =>
      (difference.kind === 'file-missing' && hasSegment(difference.path, /^node_modules$/)) ||
      isWithoutMatches(difference),
  },
  { id: 'D7', explains: (difference) => difference.kind === 'file-missing' && isOwnOutput(difference.path) },
  { id: 'D20', explains: (difference) => rejectedHereFor(difference, /^yaml-syntax .*"problem":"too-deep"/) },
  {
    id: 'D8',
    explains: (difference) =>
      rejectedHereFor(difference, /^(assemble|token-definition)-outside(-workspace)? /),
  },
];

/** Ours is theirs without the paths in `node_modules` that a wildcard of theirs matched. */
function isWithoutMatches(difference: Difference): boolean {
  if (difference.kind !== 'file-differs' || !difference.path.endsWith('.client-extension-config.json')) {
    return false;
  }
  const matched = /\\n(?:[^"\\]*\/)?node_modules(?:\/[^"\\]*)?(?=\\n|")/g;
  const fewer = Buffer.from(difference.theirs.toString().replaceAll(matched, ''));
  return agree(difference.path, fewer, difference.ours);
}

const ownOutputs = /^(liferay-client-extension-build(_.*)?|\.nx|\.git)$/;

function isOwnOutput(path: string): boolean {
  return hasSegment(path, ownOutputs) || path.endsWith('.zip');
}

function hasSegment(path: string, pattern: RegExp): boolean {
  return path.split('/').some((segment) => pattern.test(segment));
}
