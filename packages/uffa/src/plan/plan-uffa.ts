import type { ProjectManifest } from '../manifest/project-manifest';
import { planContent, type PlanOptions } from './plan-content';
import { stampContent, type PlannedUffa } from './stamp-content';

/**
 * Plans a project's archive as a value, without a byte of it: `planContent`, then `stampContent`, which reads the files.
 * Where there is an error among the diagnostics, the archive must not be written.
 */
export async function planUffa(manifest: ProjectManifest, options: PlanOptions = {}): Promise<PlannedUffa> {
  return stampContent(planContent(manifest, options));
}
