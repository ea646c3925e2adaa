import { join } from 'node:path';
import { writeZip } from '../archive/write-zip';
import type { Project } from '../discover/project';
import { PackedFiles } from '../packed-files/packed-files';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { planProject } from './plan-project';
import { writeOutput } from './write-output';

/**
 * Writes a project's archive to `dist/<name>.zip` (behaviour.md 17). With findings that fail, or a failure to write,
 * the previous archive stays as it is.
 */
export async function packageProject(
  project: Project,
  options: PackagingOptions = {},
): Promise<PackagingResult> {
  const packed = new PackedFiles(options);
  try {
    const planned = await planProject(project, { ...options, packed });
    const { uffa } = planned;
    const file = join(project.root, 'dist', `${uffa.name}.zip`);
    return await writeOutput(planned, options, file, (writeOptions) =>
      writeZip(uffa, file, { ...writeOptions, packed }),
    );
  } finally {
    packed.stop();
  }
}
