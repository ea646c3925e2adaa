import type { NxJsonConfiguration } from '@nx/devkit';
import { withValue } from './edit-json';
import { wantedBesideNx } from './wanted-packages';

/**
 * The text of the nx.json of a workspace without package.json, with the packages that Nx's wrapper is to install below
 * `.nx`, which it does before the next command. What is named there stays.
 */
export function withInstalled(text: string, { installation }: NxJsonConfiguration): string {
  if (installation === undefined) return text;
  const { plugins = {}, version } = installation;
  return Object.entries(wantedBesideNx(version)).reduce(
    (edited, [name, range]) =>
      name in plugins ? edited : withValue(edited, ['installation', 'plugins', name], range),
    text,
  );
}
