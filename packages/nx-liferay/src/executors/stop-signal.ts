const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopListener {
  /** Aborted when this process is asked to stop. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  readonly release: () => void;
  /** Stops listening, and ends the process as the signal would have, if there was one. */
  readonly exitAsSignalled: () => void;
}

/**
 * Runs something with a signal that is aborted when this process is asked to stop, so that it can leave nothing behind.
 */
export async function withStopSignal<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, release } = listenForStop();
  try {
    return await run(signal);
  } finally {
    release();
  }
}

/**
 * Milliseconds in which several signals count as one request: the terminal signals all processes of the group, and Nx
 * signals this one again.
 */
const SAME_WISH = 1000;

/**
 * Listens for requests to stop. At a second request the process ends at once. That Nx has gone is a request too, but
 * never a second one: Nx 22.7 may end before it has sent this process its signal.
 */
export function listenForStop(): StopListener {
  const controller = new AbortController();
  let first: { readonly name: NodeJS.Signals; readonly time: number } | undefined;
  const stop = (name: NodeJS.Signals) => {
    if (first === undefined) {
      first = { name, time: performance.now() };
      controller.abort();
    } else if (performance.now() - first.time > SAME_WISH) exitAsSignalled();
  };
  const stopWithoutNx = () => {
    if (first === undefined) stop('SIGTERM');
  };
  signals.forEach((name) => process.on(name, stop));
  process.on('disconnect', stopWithoutNx);
  // Something may be sent or written before it is known that nobody reads it any more.
  process.on('error', stopWithoutNx);
  process.stdout.on('error', stopWithoutNx);
  const release = () => {
    signals.forEach((name) => process.removeListener(name, stop));
    process.removeListener('disconnect', stopWithoutNx);
    process.removeListener('error', stopWithoutNx);
    process.stdout.removeListener('error', stopWithoutNx);
  };
  const exitAsSignalled = () => {
    release();
    if (first !== undefined) process.kill(process.pid, first.name);
  };
  return { signal: controller.signal, release, exitAsSignalled };
}
