import type { Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { workspacePath } from '../files/workspace-path';
import { writeError } from '../files/write-error';
import { endServing } from './end-serving';
import type { HeldProject } from './hold-project';
import { forget, goingLive, type Serving } from './steps';

export type LiveRequest = Pick<Serving, 'production' | 'scripts' | 'place' | 'options'>;

/**
 * Deploys the live archive of a held project. Where that fails, what was deployed before is in its place.
 * @returns what is wrong; nothing where the project is live
 */
export async function goLive(held: HeldProject, request: LiveRequest): Promise<readonly Diagnostic[]> {
  const { files, reach } = held;
  const serving: Serving = { ...request, files, reach, pid: process.pid };
  try {
    for (const step of goingLive) await step.run(serving);
    return [];
  } catch (error) {
    const name = workspacePath(reach.project.workspaceRoot, files.directory);
    const known = writeError(error, name, reach.run.signal);
    const ended = await endServing(held);
    if (ended.diagnostics.length === 0) forget(files);
    if (known instanceof UffaError) return [known.diagnostic, ...ended.diagnostics];
    throw known;
  }
}
