import type { DeployOptions } from '../deploy/deploy-options';
import type { PortalLog } from '../deploy/deploy-plan';
import { followLog, openLog } from '../deploy/log/follow-log';
import { judge, type PortalNames } from '../deploy/log/judge-line';
import { portalNames } from '../deploy/log/portal-names';
import type { OpenLog } from '../deploy/log/open-log';
import { logText } from '../deploy/step-text';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { statsOf } from '../files/stats-of';
import type { HeldProject } from './hold-project';

/** Seconds. A portal looks for new archives every five, and takes some more to start one. */
const PATIENCE = 15;

/** What the portal's log tells of the live archive. */
export type PortalTold =
  /** It has started it. */
  | { readonly line: string }
  /** It has refused it. */
  | { readonly diagnostic: Diagnostic }
  /** Nothing: the log, for people, and so many seconds. */
  | { readonly silent: string; readonly seconds: number }
  /** Nobody waits any more, or there is no log to read. */
  | 'nothing';

/** The log of the portal at the place of a project, from which nothing is missed that comes after this. */
export interface LiveLog {
  /** @param signal stops waiting */
  readonly told: (signal: AbortSignal) => Promise<PortalTold>;
  readonly close: () => Promise<void>;
}

const noLog: LiveLog = { told: () => Promise.resolve('nothing'), close: () => Promise.resolve() };

/** Opens the log before the live archive is deployed. One that cannot be read is none: it is not a condition of serving. */
export async function openLiveLog(
  log: PortalLog | undefined,
  { reach, archive }: HeldProject,
  { virtualInstanceId }: DeployOptions,
): Promise<LiveLog> {
  if (log === undefined || isMissing(log)) return noLog;
  const open = await openLog(log, reach.run).catch(() => undefined);
  if (open === undefined) return noLog;
  const place = logText(log, reach.project.workspaceRoot);
  const names = portalNames(reach.project, archive, virtualInstanceId);
  return { told: (signal) => told(open, place, names, signal), close: open.close };
}

/** A Liferay that has never been started, or logs elsewhere. */
function isMissing(log: PortalLog): boolean {
  return log.kind === 'files' && statsOf(log.directory)?.isDirectory() !== true;
}

async function told(
  open: OpenLog,
  place: string,
  names: PortalNames,
  signal: AbortSignal,
): Promise<PortalTold> {
  const result = await followLog(open, {
    judge: judge(names, 'deploy'),
    archive: names.archive,
    place,
    done: 'deployed',
    seconds: PATIENCE,
    signal,
  });
  if (signal.aborted) return 'nothing';
  const { line, diagnostic: problem } = result;
  if (problem === undefined) return line === undefined ? 'nothing' : { line };
  if (problem.code === 'deploy-refused-by-portal') return { diagnostic: problem };
  return problem.code === 'deploy-not-told' ? { silent: place, seconds: PATIENCE } : 'nothing';
}
