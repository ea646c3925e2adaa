const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs something with a signal that is raised when this process is asked to stop, so that it can leave nothing behind. */
export async function withStopSignal<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, release } = listenForStop();
  try {
    return await run(signal);
  } finally {
    release();
  }
}

export function listenForStop(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
  };
  signals.forEach((name) => process.once(name, stop));
  return {
    signal: controller.signal,
    release: () => {
      signals.forEach((name) => process.removeListener(name, stop));
    },
  };
}
