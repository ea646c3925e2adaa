import { dirname } from 'node:path';
import type { Step } from '../deploy-plan';
import type { Request } from './destination';

/** The steps that deploy to a file on this machine, or remove it; none where it is to be removed and is not there. */
export function fileSteps({ archive, options, facts }: Request, file: string): readonly Step[] {
  if (options.undeploy === true) return facts.isFile(file) ? [{ kind: 'remove-file', file }] : [];
  return [
    { kind: 'make-directory', directory: dirname(file) },
    { kind: 'replace-file', from: archive, to: file },
  ];
}
