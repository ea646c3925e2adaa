import { previewValues } from '../preview-values';
import { sendReport } from '../send-report';

/** In milliseconds: by then the browser has noted what it has just loaded. */
const SOON = 100;

/**
 * Reports scripts of elements that ran twice: the page names them with `?t=`, and another module of the same build imports
 * them without. To a browser these are two modules.
 *
 * @returns looks again, soon
 */
export function watchDoubleLoads(): () => void {
  const reported = new Set<string>();
  const look = () => {
    for (const pathname of loadedTwice()) {
      if (reported.has(pathname)) continue;
      reported.add(pathname);
      const message = `${pathname} runs twice: the page loads it with "?t=", and a module imports it without.`;
      sendReport({ kind: 'run-twice', message, url: pathname });
    }
  };
  new PerformanceObserver(look).observe({ type: 'resource', buffered: true });
  return () => void setTimeout(look, SOON);
}

function loadedTwice(): readonly string[] {
  const stamped = new Set(previewValues()?.stamped.map((url) => new URL(url, location.href).pathname));
  const queries = new Map<string, Set<string>>();
  for (const { name } of performance.getEntriesByType('resource')) {
    const { origin, pathname, search } = new URL(name);
    if (origin !== location.origin || !stamped.has(pathname)) continue;
    queries.set(pathname, (queries.get(pathname) ?? new Set()).add(search));
  }
  return [...queries].filter(([, searches]) => searches.size > 1).map(([pathname]) => pathname);
}
