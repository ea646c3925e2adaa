import { dirname } from 'node:path';
import type { Step } from '../deploy-plan';
import type { Request } from './destination';

/**
 * The steps that deploy to a file on this machine, or remove it; none where it is to be removed and is not there.
 *
 * @param within the directory that the user has named, such as the home of the Liferay: nothing outside is changed
 */
export function fileSteps(
  { archive, options, facts }: Request,
  file: string,
  within: string,
): readonly Step[] {
  if (options.undeploy === true) return facts.isFile(file) ? [{ kind: 'remove-file', file, within }] : [];
  return [
    { kind: 'make-directory', directory: dirname(file), within },
    { kind: 'replace-file', from: archive, to: file, within },
  ];
}
