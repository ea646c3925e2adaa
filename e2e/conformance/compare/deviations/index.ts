import type { Deviation } from './deviation';
import { generatedFileDeviations } from './generated-files';
import { sourceDeviations } from './sources';
import { versionDeviations } from './versions';
import { workspaceDeviations } from './workspace';

/** Every deviation that shows in an archive or in a verdict; the others only show in messages. */
export const deviations: readonly Deviation[] = [
  ...sourceDeviations,
  ...workspaceDeviations,
  ...generatedFileDeviations,
  ...versionDeviations,
];
