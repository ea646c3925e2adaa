import { join } from 'node:path';
import { writeZip } from '../zip/write/write-zip';
import type { Project } from '../discover/project';
import { packEntries } from '../zip/pack/pack-entries';
import { planContent } from '../plan/plan-content';
import { stampContent } from '../plan/stamp-content';
import { checkPlanned } from './check-planned';
import { activeManifest } from './manifest-of';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { writeOutput } from './write-output';

/**
 * Writes a project's archive to `dist/<name>.zip` (behaviour.md 17). With diagnostics that fail, or a failure to write,
 * the previous archive stays as it is.
 */
export async function packageProject(
  project: Project,
  options: PackagingOptions = {},
): Promise<PackagingResult> {
  const manifest = activeManifest(project, options);
  const content = planContent(manifest, options);
  const packed = await packEntries(content.entries, options);
  const uffa = await stampContent(content, packed);
  const planned = await checkPlanned(manifest, uffa, options);
  const file = join(project.root, 'dist', `${uffa.name}.zip`);
  return writeOutput(planned, options, file, (writeOptions) =>
    writeZip(uffa, file, { ...writeOptions, packed }),
  );
}
