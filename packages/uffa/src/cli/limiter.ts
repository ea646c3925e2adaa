/** Runs a piece of work as soon as fewer than `limit` others are running. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes a limiter. Work that has to wait starts in the order in which it came. */
export function limiter(limit: number): Limiter {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
