import { basename, resolve } from 'node:path';

import type { Difference } from '../difference';
import { agree } from '../normal-form';
import type { Circumstances, Deviation } from './deviation';

/** Deviations in which a file that is made, not copied, says more than the plugin's. */
export const generatedFileDeviations: readonly Deviation[] = [
  { id: 'D12', explains: isOldToken },
  { id: 'D14', explains: isDefaultLocale },
  { id: 'D19', explains: isLeftover },
];

/** `__CLIENT_EXTENSION_ID__` is replaced by what replaces `__PROJECT_ID__`. */
function isOldToken(difference: Difference, { workspaceRoot, project }: Circumstances): boolean {
  if (difference.kind !== 'file-differs' || !withTokens.test(difference.path)) return false;
  const projectId = basename(resolve(workspaceRoot, project))
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase();
  const replaced = difference.theirs.toString().replaceAll('__CLIENT_EXTENSION_ID__', projectId);
  return agree(difference.path, Buffer.from(replaced), difference.ours);
}

/** The properties name what `LCP.json` depends on. */
const withTokens = /^(LCP\.json|Dockerfile|WEB-INF\/liferay-plugin-package\.properties)$/;

/** Ours has the plugin's items, and those of `Language.properties` besides. */
function isDefaultLocale(difference: Difference): boolean {
  if (difference.kind !== 'file-differs' || difference.path !== 'batch/language.batch-engine-data.json') {
    return false;
  }
  const [theirs, ours] = [languageData(difference.theirs), languageData(difference.ours)];
  const known = new Set(theirs.items);
  const added = ours.items.filter((item) => !known.has(item));
  return theirs.rest === ours.rest && added.length + known.size === ours.items.length;
}

function languageData(bytes: Buffer): { readonly items: readonly string[]; readonly rest: string } {
  const { items, ...rest } = JSON.parse(bytes.toString()) as { items: readonly unknown[] };
  return { items: items.map((item) => JSON.stringify(item)), rest: JSON.stringify(rest) };
}

/** The plugin writes its properties over a longer file and leaves that file's last bytes behind. */
function isLeftover(difference: Difference): boolean {
  if (difference.kind !== 'file-differs' || !difference.path.endsWith('/liferay-plugin-package.properties')) {
    return false;
  }
  const ours = difference.ours.toString().split('\n').filter(Boolean).sort();
  const theirs = difference.theirs
    .toString()
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  return theirs.slice(0, ours.length).sort().join('\n') === ours.join('\n');
}
