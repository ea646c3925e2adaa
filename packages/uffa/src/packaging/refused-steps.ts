import type { Diagnostic } from '../diagnostics/diagnostic';
import type { ProjectManifest } from '../manifest/project-manifest';
import { stepDiagnostics } from '../plan/assemble/step-diagnostics';
import type { PackagingOptions } from './packaging-options';

/** What `assemble` can't ask for, whatever is built. A task that was not run yet is none that does not exist. */
export function refusedSteps(
  { project, assemble }: ProjectManifest,
  { taskOutputs = {}, unsettledTasks = {} }: PackagingOptions,
): readonly Diagnostic[] {
  if (project.kind === 'language') return [];
  const awaited = Object.fromEntries(Object.keys(unsettledTasks).map((name) => [name, ['.']]));
  return assemble.flatMap((step) =>
    stepDiagnostics(step, { project, taskOutputs: { ...awaited, ...taskOutputs } }),
  );
}
