import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Project } from '../discover/project';
import { textIfThere } from '../files/text-if-there';
import { workspacePath } from '../files/workspace-path';
import { writeError } from '../files/write-error';
import { holdProject, type HeldProject, type LiveEnvironment } from './hold-project';
import { readJournal } from './journal';
import { liveFiles } from './live-files';
import { lockHolder } from './lock';
import { goBack } from './steps';
import type { WayBack } from './way-back';

/** What became of a project that was served. */
export interface Ended {
  /** Absent where it was not live, or could not be put back. */
  readonly way?: WayBack;
  /** Where its archive is deployed, for people; absent where it was not live. */
  readonly place?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts production back if the journal says that the project is live, or was when its process ended. Nothing stops it but
 * an error, and then everything stays that another attempt needs.
 */
export async function endServing({ archive, files, reach }: HeldProject): Promise<Ended> {
  const text = textIfThere(files.journal);
  if (text === undefined) return { diagnostics: [] };
  const { workspaceRoot, name: project } = reach.project;
  const journal = readJournal(text, archive);
  if (journal === undefined) {
    const file = workspacePath(workspaceRoot, files.journal);
    return { diagnostics: [diagnostic('live-journal-damaged', { file, project })] };
  }
  const place = workspacePath(workspaceRoot, journal.place.file);
  try {
    const way = await goBack(journal, files, { ...reach, run: { ...reach.run, signal: undefined } });
    if (way !== 'lost') return { way, place, diagnostics: [] };
    return { way, place, diagnostics: [diagnostic('live-backup-lost', { place, project })] };
  } catch (error) {
    const known = writeError(error, place, undefined);
    if (!(known instanceof UffaError)) throw known;
    const backup = journal.production === null ? null : workspacePath(workspaceRoot, files.backup);
    return {
      place,
      diagnostics: [known.diagnostic, diagnostic('live-not-ended', { project, place, backup })],
    };
  }
}

/**
 * Puts production back before something else is deployed, if a process that is gone has left the live archive. Where a
 * running process serves the project, that is left alone: it will find that its archive was replaced.
 *
 * @param archive the file name of the project's archive
 */
export async function endStaleServing(
  project: Project,
  archive: string,
  environment: LiveEnvironment,
): Promise<Ended> {
  const files = liveFiles(project, archive);
  if (textIfThere(files.journal) === undefined) return { diagnostics: [] };
  const holder = lockHolder(files.lock);
  if (holder !== undefined)
    return { diagnostics: [diagnostic('live-replaced', { project: project.name, pid: holder.pid })] };
  const held = holdProject(project, archive, environment);
  try {
    return await endServing(held);
  } finally {
    held.release();
  }
}
