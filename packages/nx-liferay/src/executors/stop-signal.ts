const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface StopListener {
  /** Raised when this process is asked to stop. */
  readonly signal: AbortSignal;
  /** Listens no longer. */
  readonly release: () => void;
  /** Listens no longer, and ends the process as the signal would have ended it, if there was one. */
  readonly obey: () => void;
}

/** Runs something with a signal that is raised when this process is asked to stop, so that it can leave nothing behind. */
export async function withStopSignal<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, release } = listenForStop();
  try {
    return await run(signal);
  } finally {
    release();
  }
}

export function listenForStop(): StopListener {
  const controller = new AbortController();
  const received: NodeJS.Signals[] = [];
  const stop = (name: NodeJS.Signals) => {
    received.push(name);
    controller.abort();
  };
  signals.forEach((name) => process.once(name, stop));
  const release = () => {
    signals.forEach((name) => process.removeListener(name, stop));
  };
  const obey = () => {
    release();
    const [name] = received;
    if (name !== undefined) process.kill(process.pid, name);
  };
  return { signal: controller.signal, release, obey };
}
