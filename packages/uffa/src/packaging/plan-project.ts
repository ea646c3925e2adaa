import type { Project } from '../discover/project';
import { planUffa } from '../plan/plan-uffa';
import { checkPlanned, type PlannedProject } from './check-planned';
import { activeManifest } from './manifest-of';
import type { PackagingOptions } from './packaging-options';

/** Reads, plans and checks a project, and writes nothing: the archive as `list` shows it. */
export async function planProject(project: Project, options: PackagingOptions = {}): Promise<PlannedProject> {
  const manifest = activeManifest(project, options);
  const uffa = await planUffa(manifest, options);
  return checkPlanned(manifest, uffa, options);
}
