import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { PlanFragment } from '../plan-fragment';
import { assembleSteps } from '../sources';
import { withoutDuplicates, type AssembledEntry } from './duplicate-paths';
import { planStep, type AssembleOptions } from './plan-step';

/**
 * The files that the steps of `assemble` copy into the archive (behaviour.md 5). Reads only the files whose names get a
 * hash.
 */
export function planAssemble(manifest: ProjectManifest, options: AssembleOptions): PlanFragment {
  const entries: AssembledEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const step of assembleSteps(manifest)) {
    const planned = planStep(manifest, step, options);
    entries.push(...planned.entries);
    diagnostics.push(...planned.diagnostics);
  }
  const unique = withoutDuplicates(entries);
  return { entries: unique.entries, diagnostics: [...diagnostics, ...unique.diagnostics] };
}
