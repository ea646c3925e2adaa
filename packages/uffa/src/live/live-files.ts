import { join } from 'node:path';
import { sha256Of } from './sha256';
import type { Project } from '../discover/project';

/**
 * What is kept of a project while it is served, in the workspace. Not in a cache of Nx, which `nx reset` empties: the
 * backup is all there is of what was deployed. Git is told to ignore it.
 */
export interface LiveFiles {
  /** Absolute, as all of these are. */
  readonly directory: string;
  /** Held by the process that serves. */
  readonly lock: string;
  readonly journal: string;
  /** What was deployed before. */
  readonly backup: string;
  /** What is deployed while the project is served, before it is copied there. */
  readonly live: string;
  /** The port of the development server the last time. */
  readonly port: string;
  /** The directory of the locks of ports, which all projects of the workspace share. */
  readonly ports: string;
}

/** The directory of the workspace, relative to its root, that holds these files of all projects. */
export const LIVE_DIRECTORY = '.uffa';

/** @param archive the file name of the project's archive */
export function liveFiles({ workspaceRoot, path }: Project, archive: string): LiveFiles {
  // Two projects can have one name. A path as it is would not be the name of a directory.
  const key = `${archive.replace(/\.zip$/, '').slice(0, 60)}-${sha256Of(Buffer.from(path)).slice(0, 8)}`;
  const directory = join(workspaceRoot, LIVE_DIRECTORY, 'live', key);
  return {
    directory,
    lock: join(directory, 'lock.json'),
    journal: join(directory, 'journal.json'),
    backup: join(directory, 'production', archive),
    live: join(directory, 'live', archive),
    port: join(directory, 'port'),
    ports: join(workspaceRoot, LIVE_DIRECTORY, 'ports'),
  };
}
