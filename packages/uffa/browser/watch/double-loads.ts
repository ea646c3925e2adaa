import { previewValues } from '../preview-values';
import { sendReport } from '../send-report';

/**
 * Reports scripts of elements that ran twice: the page names them with `?t=`, and another module of the same build imports
 * them without. To a browser these are two modules.
 */
export function watchDoubleLoads(): void {
  const queries = new Map<string, Set<string>>();
  const observer = new PerformanceObserver((list) => {
    const stamped = previewValues()?.stamped ?? [];
    for (const { name } of list.getEntries()) {
      const { origin, pathname, search } = new URL(name);
      if (origin !== location.origin || !stamped.some((url) => pathOf(url) === pathname)) continue;
      const seen = queries.get(pathname) ?? new Set();
      if (seen.has(search)) continue;
      queries.set(pathname, seen.add(search));
      if (seen.size === 2) {
        const message = `${pathname} runs twice: the page loads it with "?t=", and a module imports it without.`;
        sendReport({ kind: 'run-twice', message, url: pathname });
      }
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}

function pathOf(url: string): string {
  return new URL(url, location.href).pathname;
}
