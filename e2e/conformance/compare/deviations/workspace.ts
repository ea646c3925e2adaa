import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { Archive } from '../outcome';
import { rejectedHereFor, rejectedThereFor, type Circumstances, type Deviation } from './deviation';

/** Deviations in which projects are discovered that the plugin does not find, or fails on because of its own faults. */
export const workspaceDeviations: readonly Deviation[] = [
  {
    id: 'D17',
    explains: (difference, circumstances) =>
      difference.kind === 'project-extra' && circumstances.project === '.' && hasYaml(circumstances),
  },
  {
    id: 'D7',
    explains: (difference, { project }) =>
      difference.kind === 'project-missing' && project.split('/').includes('.nx'),
  },
  {
    id: 'D21',
    explains: (difference) =>
      rejectedHereFor(difference, /^yaml-syntax .*"problem":"(anchor|tag-name|bare-in-brackets)"/) ||
      (rejectedHereFor(difference, /^yaml-syntax |^entry-not-a-mapping /) &&
        difference.kind === 'rejected-here' &&
        isWithoutExtensions(difference.theirs)),
  },
  { id: 'D18', explains: (difference) => rejectedThereFor(difference, ownFaults) },
];

/**
 * Two exclude globs on one directory; braces in an exclude glob; names outside the BMP; a root `configs/`; a character
 * outside the BMP where SnakeYAML's buffer ends.
 */
const ownFaults =
  /ArrayIndexOutOfBoundsException: Index 1024 |IllegalStateException: \(no message\)|phase: settings[^]*PatternSyntaxException|could not convert string to current locale|The 'configs' directory must contain/;

function hasYaml({ workspaceRoot, project }: Circumstances): boolean {
  return existsSync(join(workspaceRoot, project, 'client-extension.yaml'));
}

function isWithoutExtensions({ files }: Archive): boolean {
  const config = [...files].find(([path]) => path.endsWith('.client-extension-config.json'));
  return config?.[1].toString() === '{ }';
}
