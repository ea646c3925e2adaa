import { join, posix, relative } from 'node:path';
import { diagnostic, requireNoLink, UffaError } from 'uffa';
import type { TaskContext } from './task';

/**
 * The directory that a task replaces, absolute. It lies below the project, and nothing on the way to it is a link.
 *
 * @param output relative to the project
 * @param task what the diagnostic calls the task
 * @throws UffaError where that is not so
 */
export function outputDirectory(
  output: string,
  task: string,
  { workspaceRoot, project }: Pick<TaskContext, 'workspaceRoot' | 'project'>,
): string {
  const root = join(workspaceRoot, project.root);
  const directory = join(root, output);
  const name = posix.join(project.root, output);
  const path = relative(root, directory);
  if (path === '' || leadsOut(path)) {
    throw new UffaError(diagnostic('task-output-outside', { task, output: name }));
  }
  requireNoLink(directory, { within: root, name });
  return directory;
}

/** Whether a path that is relative to a directory leaves it. */
export function leadsOut(path: string): boolean {
  return /^\.\.(?:[\\/]|$)|^[\\/]|^[a-zA-Z]:/.test(posix.normalize(path));
}
