import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BrowserPage } from './driver';
import { rest } from './rest';

// The real one is not replaced by Vitest's timers.
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const request = (path: string) => ({ url: () => `http://127.0.0.1:1${path}` });

/** How long a page is waited for after it has emitted events, in milliseconds. */
async function waited(emit: (page: EventEmitter) => void): Promise<number> {
  const page = new EventEmitter();
  const atRest = rest(page as unknown as BrowserPage);
  emit(page);
  const start = performance.now();
  const done = atRest().then(() => performance.now() - start);
  await vi.advanceTimersByTimeAsync(60_000);
  return done;
}

describe('rest', () => {
  it('waits until nothing has been asked for for a while', async () => {
    expect(await waited(() => undefined)).toBeLessThan(500);
  });

  it('waits for an answer, however late', async () => {
    const asked = request('/o/a');
    const time = await waited((page) => {
      page.emit('request', asked);
      setTimeout(() => page.emit('requestfinished', asked), 5_000);
    });
    expect(time).toBeGreaterThan(5_000);
    expect(time).toBeLessThan(6_000);
  });

  it('does not wait to the end for a body that the page never reads', async () => {
    const asked = request('/o/a');
    const time = await waited((page) => {
      page.emit('request', asked);
      page.emit('response', { request: () => asked });
    });
    expect(time).toBeGreaterThan(900);
    expect(time).toBeLessThan(1_500);
  });

  it('gives up on a request that is never answered', async () => {
    const time = await waited((page) => page.emit('request', request('/o/a')));
    expect(time).toBeGreaterThan(9_900);
    expect(time).toBeLessThan(11_000);
  });

  it("does not wait for the preview's own events, which have no end", async () => {
    expect(await waited((page) => page.emit('request', request('/__preview/events')))).toBeLessThan(500);
  });
});
