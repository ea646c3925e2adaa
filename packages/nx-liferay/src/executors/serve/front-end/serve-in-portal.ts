import { diagnostic, type Diagnostic } from 'uffa';
import { endServing, goLive, openLiveLog, type HeldProject, type LiveLog } from 'uffa/delivery';
import { print } from '../../../print';
import type { ServeEnvironment } from '../../../vite/serve-environment';
import { failedWith } from '../../failed-with';
import type { TaskContext, TaskOutcome } from '../../task';
import type { ServeSchema } from '../serve-schema';
import type { DevServer } from './dev-server';
import { elementUrls, liveScripts } from './live-addresses';
import { endedText, liveText, toldText } from './live-texts';
import type { LivePlan } from './prepare';
import { waitForServer } from './wait-for-server';

/** All that serving a project in the portal needs. */
export interface Serving {
  readonly server: DevServer;
  readonly at: ServeEnvironment;
  readonly held: HeldProject;
  readonly plan: LivePlan;
  readonly options: ServeSchema;
}

/** Has the portal load from a development server that was just started, until that ends or is stopped. */
export async function serveInPortal(serving: Serving, context: TaskContext): Promise<TaskOutcome> {
  const { held, plan } = serving;
  const { signal } = context;
  const unready = await untilReady(serving, signal);
  if (unready === 'stopped') return { success: true, text: '' };
  if (unready.length > 0) return failedWith(unready, context);
  const log = await openLiveLog(plan.log, held, plan.deployment);
  try {
    return await serveLive(serving, log, context);
  } finally {
    await log.close();
  }
}

async function serveLive(
  { server, held, plan, at, options }: Serving,
  log: LiveLog,
  context: TaskContext,
): Promise<TaskOutcome> {
  const scripts = liveScripts(plan.ids, at.origin, options);
  const { production, place, deployment } = plan;
  const diagnostics = await goLive(held, { production, scripts, place, options: deployment });
  if (diagnostics.length > 0) return stoppedOr(diagnostics, context);
  print(liveText(plan.shown, scripts));
  const end = await endOf(server, log, context.signal);
  const ended = await endServing(held);
  print(endedText(ended));
  if ('refused' in end) return failedWith([end.refused, ...ended.diagnostics], context);
  if (ended.diagnostics.length > 0) return failedWith(ended.diagnostics, context);
  return serverOutcome(end.failure, context.signal);
}

/** What is wrong is of no interest to whoever has stopped it, unless production is not back. */
function stoppedOr(diagnostics: readonly Diagnostic[], context: TaskContext): TaskOutcome {
  const isOnlyStopped = diagnostics.every(
    ({ code }) => code === 'writing-aborted' || code === 'deploy-stopped',
  );
  return context.signal.aborted && isOnlyStopped
    ? { success: true, text: '' }
    : failedWith(diagnostics, context);
}

/** What came of a server that was let run. */
export function serverOutcome(failure: string | undefined, signal: AbortSignal): TaskOutcome {
  if (failure === undefined || signal.aborted) return { success: true, text: '' };
  return { success: false, text: `The development server ${failure}.\n` };
}

/** Why a project is not served any longer. */
type End = { readonly failure: string | undefined } | { readonly refused: Diagnostic };

/** Until a server ends, or is asked to, or the portal refuses what it is to load. */
async function endOf({ ended }: DevServer, log: LiveLog, signal: AbortSignal): Promise<End> {
  const over = new AbortController();
  const running = endOrStop(ended, signal).then((failure) => ({ failure }));
  try {
    const first = await Promise.race([running, log.told(AbortSignal.any([signal, over.signal]))]);
    if (typeof first === 'object' && 'failure' in first) return first;
    if (first !== 'nothing' && 'diagnostic' in first) return { refused: first.diagnostic };
    print(toldText(first));
    return await running;
  } finally {
    over.abort();
  }
}

/** Production comes back at once when it is asked to stop, not after the server has taken its time. */
function endOrStop(ended: Promise<string | undefined>, signal: AbortSignal): Promise<string | undefined> {
  const aborted = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  return Promise.race([ended, aborted]);
}

async function untilReady(
  { server, at, plan, options }: Serving,
  signal: AbortSignal,
): Promise<readonly Diagnostic[] | 'stopped'> {
  const { entry, timeout = 60 } = options;
  const plugin = entry === undefined ? 'expected' : 'not used';
  const giveUp = new AbortController();
  const either = AbortSignal.any([signal, giveUp.signal]);
  const ended = server.ended.then((failure) => {
    giveUp.abort();
    return endedEarly(server.command, failure);
  });
  for (const url of plan.ids.flatMap((id) => elementUrls(id, at.origin, entry))) {
    const waiting = waitForServer({ url, origin: at.portalOrigin, plugin }, timeout, either);
    const problem = await Promise.race([ended, waiting]);
    if (signal.aborted) return 'stopped';
    if (giveUp.signal.aborted) return [await ended];
    if (problem !== undefined) return [problem];
  }
  return signal.aborted ? 'stopped' : [];
}

function endedEarly(command: string, failure: string | undefined): Diagnostic {
  return diagnostic('dev-server-ended', { command, reason: failure ?? 'ended' });
}
