import { dirname } from 'node:path';
import type { DeployOptions } from '../deploy-options';
import type { Step } from '../deploy-plan';

/** What deploying to a directory of this machine does. */
export function fileSteps(
  archive: string,
  file: string,
  { undeploy }: Pick<DeployOptions, 'undeploy'>,
): readonly Step[] {
  if (undeploy === true) return [{ kind: 'remove-file', file }];
  return [
    { kind: 'make-directory', directory: dirname(file) },
    { kind: 'replace-file', from: archive, to: file },
  ];
}
