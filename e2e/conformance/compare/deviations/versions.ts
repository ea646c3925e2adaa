import { basename, resolve } from 'node:path';

import type { Difference } from '../difference';
import { agree } from '../normal-form';
import { withDerivedBaseUrls } from './derived-base-urls';
import { rejectedHereFor, rejectedThereFor, type Circumstances, type Deviation } from './deviation';

/** Deviations that follow a newer plugin than the one that the goldens were made with. */
export const versionDeviations: readonly Deviation[] = [
  { id: 'V1', explains: isDerivedBaseUrl },
  {
    id: 'V2',
    explains: (difference) =>
      rejectedThereFor(
        difference,
        /type (audiencesCustomAttributes|fdsVisualizationMode) is of unknown classification/,
      ),
  },
  {
    id: 'V3',
    explains: (difference) =>
      rejectedHereFor(difference, /"siteName_i18n"|^site-name-/) || isLocalisedName(difference),
  },
  { id: 'V4', explains: (difference) => rejectedHereFor(difference, /"webContextPath"|^web-context-path-/) },
];

function isDerivedBaseUrl(difference: Difference, { workspaceRoot, project }: Circumstances): boolean {
  if (difference.kind !== 'file-differs' || !difference.path.endsWith('.client-extension-config.json')) {
    return false;
  }
  const name = basename(resolve(workspaceRoot, project));
  const newer = Buffer.from(withDerivedBaseUrls(difference.theirs.toString(), name));
  return agree(difference.path, newer, difference.ours);
}

/** Our `site-initializer.json` without `name_i18n` is theirs. */
function isLocalisedName(difference: Difference): boolean {
  if (difference.kind !== 'file-differs' || difference.path !== 'site-initializer/site-initializer.json') {
    return false;
  }
  const [theirs, ours] = [difference.theirs, difference.ours].map((bytes) => {
    const members = Object.entries(JSON.parse(bytes.toString()) as object);
    return JSON.stringify(members.filter(([key]) => key !== 'name_i18n'));
  });
  return theirs === ours;
}
