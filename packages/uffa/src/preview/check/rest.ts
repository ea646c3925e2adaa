import { setTimeout as sleep } from 'node:timers/promises';
import { routes } from '../page/routes';
import type { BrowserPage, BrowserRequest } from './driver';

/** So long nothing is asked for, in milliseconds. */
const QUIET = 300;

/** A page that always asks for something is looked at all the same, in milliseconds. */
const LONGEST = 10_000;

/**
 * Follows what a page asks for from now on. The stream of events, which has no end, does not count.
 * @returns what waits until the page has asked for nothing for a while
 */
export function rest(page: BrowserPage): () => Promise<void> {
  const open = new Set<BrowserRequest>();
  let last = performance.now();
  const note = (change: (request: BrowserRequest) => void) => (request: BrowserRequest) => {
    if (new URL(request.url()).pathname === routes.events) return;
    change(request);
    last = performance.now();
  };
  page.on(
    'request',
    note((request) => open.add(request)),
  );
  page.on(
    'requestfinished',
    note((request) => open.delete(request)),
  );
  page.on(
    'requestfailed',
    note((request) => open.delete(request)),
  );
  return async () => {
    const end = performance.now() + LONGEST;
    while (performance.now() < end && (open.size > 0 || performance.now() - last < QUIET)) await sleep(50);
  };
}
