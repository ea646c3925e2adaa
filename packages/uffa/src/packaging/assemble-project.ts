import { join } from 'node:path';
import { writeDirectory } from '../zip/write/write-directory';
import type { Project } from '../discover/project';
import { buildDirectoryName } from '../plan/names';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { planProject } from './plan-project';
import { writeOutput } from './write-output';

/**
 * Makes the archive's content as a directory, where Liferay's Gradle plugin assembles it: below `build/` (behaviour.md
 * 1). With diagnostics that fail, the directory stays as it is.
 */
export async function assembleProject(
  project: Project,
  options: PackagingOptions = {},
): Promise<PackagingResult> {
  const planned = await planProject(project, options);
  const directory = join(project.root, 'build', buildDirectoryName(options.virtualInstanceId));
  return writeOutput(planned, options, directory, async (writeOptions) => {
    await writeDirectory(planned.uffa, directory, writeOptions);
    return {};
  });
}
