import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { errorCode } from '../../diagnostics/error-reason';
import type { PortalLog } from '../deploy-plan';
import type { ProgramOptions } from '../spawn-program';
import type { Judge } from './judge-line';
import { openCommand } from './open-command';
import { openFiles } from './open-files';
import type { OpenLog } from './open-log';

/** What the log has told. */
export interface LogResult {
  /** The line that decided it. */
  readonly line?: string;
  readonly diagnostic?: Diagnostic;
}

/** Opens the portal's log before anything is deployed, so that no line is missed. */
export function openLog(log: PortalLog, options: ProgramOptions): Promise<OpenLog> {
  if (log.kind === 'files') return openFiles(log.directory, log.name);
  return Promise.resolve(openCommand(log.command, options));
}

/** What is followed, and for which archive. */
export interface Followed {
  /** The archive's file name. */
  readonly archive: string;
  /** What is followed, for people. */
  readonly place: string;
  /** What is done to the archive by now; absent: nothing. */
  readonly done?: 'deployed' | 'undeployed';
}

export interface FollowOptions extends Required<Followed> {
  readonly judge: Judge;
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
}

/** Reads an open log until it tells what became of an archive, the time is up, or there is nothing more to read. */
export async function followLog(open: OpenLog, options: FollowOptions): Promise<LogResult> {
  try {
    return await readLog(open, options);
  } catch (error) {
    return { diagnostic: unreadableLog(error, options) };
  }
}

/** The diagnostic about a log that the system does not let be read, such as a directory in its place. */
export function unreadableLog(error: unknown, { archive, place, done }: Followed): Diagnostic {
  const reason = errorCode(error);
  if (reason === undefined) throw error;
  const args = { log: place, reason, archive };
  return diagnostic('deploy-log-unreadable', done === undefined ? args : { ...args, done });
}

async function readLog(
  open: OpenLog,
  { judge, archive, place, done, seconds, signal }: FollowOptions,
): Promise<LogResult> {
  const late = AbortSignal.timeout(seconds * 1000);
  let last = '';
  for await (const line of open.lines(signal === undefined ? late : AbortSignal.any([signal, late]))) {
    const verdict = judge(line);
    if (verdict === 'done') return { line };
    if (verdict === 'failed')
      return { line, diagnostic: diagnostic('deploy-refused-by-portal', { archive, line }) };
    last = line;
  }
  if (signal?.aborted === true)
    return { diagnostic: diagnostic('deploy-wait-stopped', { archive, log: place, done }) };
  return {
    diagnostic: late.aborted
      ? diagnostic('deploy-not-told', { archive, log: place, seconds })
      : diagnostic('deploy-log-ended', { archive, log: place, last }),
  };
}
