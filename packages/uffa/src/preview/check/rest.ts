import { setTimeout as sleep } from 'node:timers/promises';
import { routes } from '../page/routes';
import type { BrowserPage, BrowserRequest } from './driver';

/** So long nothing is asked for, in milliseconds. */
const QUIET = 300;

/** A page that always asks for something is looked at all the same, in milliseconds. */
const LONGEST = 10_000;

/** A browser never calls an answer finished whose body the page does not read: it is waited for so long, in milliseconds. */
const LONGEST_BODY = 1_000;

/**
 * Follows what a page asks for from now on. The stream of events, which has no end, does not count.
 * @returns what waits until the page has asked for nothing for a while
 */
export function rest(page: BrowserPage): () => Promise<void> {
  /** Until when each request is waited for. */
  const open = new Map<BrowserRequest, number>();
  let last = performance.now();
  const follow = (request: BrowserRequest, change: (now: number) => void) => {
    if (new URL(request.url()).pathname === routes.events) return;
    last = performance.now();
    change(last);
  };
  const end = (request: BrowserRequest) => {
    follow(request, () => open.delete(request));
  };
  page.on('request', (request) => {
    follow(request, () => open.set(request, Infinity));
  });
  page.on('response', (response) => {
    const request = response.request();
    follow(request, (now) => open.has(request) && open.set(request, now + LONGEST_BODY));
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return async () => {
    const latest = performance.now() + LONGEST;
    const isBusy = (now: number) => now - last < QUIET || [...open.values()].some((until) => now < until);
    while (performance.now() < latest && isBusy(performance.now())) await sleep(50);
  };
}
