import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { outputDirectory } from '../output-directory';
import type { TaskContext } from '../task';

/**
 * Copies outputs into one directory, as `fromTask` takes them: files as they are, and the contents of directories
 * (behaviour.md 5). What was in the directory before is removed.
 *
 * @param task what makes the outputs
 * @param outputs absolute paths; what is not there is left out
 * @param directory relative to the project
 * @returns the paths, relative to the workspace root, of what is in the directory now
 */
export async function gatherOutputs(
  task: string,
  outputs: readonly string[],
  directory: string,
  { workspaceRoot, project }: Pick<TaskContext, 'workspaceRoot' | 'project'>,
): Promise<readonly string[]> {
  const target = outputDirectory(directory, task, { workspaceRoot, project });
  const growing = `${target}.part`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(growing, { recursive: true });
  for (const output of outputs) {
    for (const source of await contentsOf(output)) {
      // An output may hold the directory itself, such as all of `build`.
      if (`${target}/`.startsWith(`${source}/`)) continue;
      await cp(source, join(growing, basename(source)), { recursive: true, preserveTimestamps: true });
    }
  }
  await rm(target, { recursive: true, force: true });
  await rename(growing, target);
  const names = await readdir(target);
  return names.sort().map((name) => join(project.root, directory, name).replaceAll('\\', '/'));
}

/** A file, or what is in a directory; empty where there is neither. */
async function contentsOf(output: string): Promise<readonly string[]> {
  const stats = await stat(output).catch(() => undefined);
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [output];
  const names = await readdir(output);
  return names.map((name) => join(output, name));
}
