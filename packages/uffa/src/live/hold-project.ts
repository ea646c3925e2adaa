import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunOptions } from '../deploy/run-program';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Project } from '../discover/project';
import { requireNoLink } from '../files/require-no-link';
import { workspacePath } from '../files/workspace-path';
import { writeError } from '../files/write-error';
import { thisProcess } from './holder';
import { LIVE_DIRECTORY, liveFiles, type LiveFiles } from './live-files';
import { releaseLock, takeLock } from './lock';
import type { Reach } from './place-access';

/** How programs run that reach a container, and when to give up. */
export type LiveEnvironment = Pick<RunOptions, 'env' | 'timeout' | 'signal'>;

/** A project that this process alone may serve, until it is released. */
export interface HeldProject {
  /** The file name of the project's archive. */
  readonly archive: string;
  readonly files: LiveFiles;
  readonly reach: Reach;
  readonly release: () => void;
}

/**
 * Takes a project for this process, so that no other one serves it meanwhile.
 *
 * @param archive the file name of the project's archive
 * @throws UffaError where another process has it, or nothing can be written
 */
export function holdProject(project: Project, archive: string, environment: LiveEnvironment): HeldProject {
  const files = liveFiles(project, archive);
  const holder = taken(project, files);
  if (holder !== undefined)
    throw new UffaError(diagnostic('live-held', { project: project.name, pid: holder.pid }));
  const reach = { project, run: { cwd: project.workspaceRoot, ...environment } };
  return { archive, files, reach, release: () => releaseLock(files.lock) };
}

function taken({ workspaceRoot }: Project, { directory, lock }: LiveFiles): ReturnType<typeof takeLock> {
  const name = workspacePath(workspaceRoot, lock);
  try {
    requireNoLink(directory, { within: workspaceRoot, name });
    tellGit(join(workspaceRoot, LIVE_DIRECTORY));
    return takeLock(lock, thisProcess());
  } catch (error) {
    throw writeError(error, name, undefined);
  }
}

/** Nothing in the directory belongs to the sources. */
function tellGit(directory: string): void {
  const file = join(directory, '.gitignore');
  if (existsSync(file)) return;
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, '*\n');
}
