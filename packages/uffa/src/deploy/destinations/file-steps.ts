import { dirname } from 'node:path';
import type { Step } from '../deploy-plan';
import type { Request } from './destination';

/** What deploying to a file of this machine does, and what taking it away does: nothing where it is not there. */
export function fileSteps({ archive, options, facts }: Request, file: string): readonly Step[] {
  if (options.undeploy === true) return facts.isFile(file) ? [{ kind: 'remove-file', file }] : [];
  return [
    { kind: 'make-directory', directory: dirname(file) },
    { kind: 'replace-file', from: archive, to: file },
  ];
}
