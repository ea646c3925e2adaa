import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventBus } from './event-bus';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('eventBus', () => {
  it('gives handlers what was fired, once where they ask for once', () => {
    const bus = eventBus();
    const seen: unknown[] = [];
    bus.on('a', ({ n }) => seen.push(['on', n]));
    bus.once('a', ({ n }) => seen.push(['once', n]));
    bus.fire('a', { n: 1 });
    bus.fire('a', { n: 2 });
    bus.fire('b', { n: 3 });
    expect(seen).toEqual([
      ['on', 1],
      ['once', 1],
      ['on', 2],
    ]);
  });

  it('calls no handler that was detached, by its subscription, by its name, or by itself', () => {
    const bus = eventBus();
    const handler = vi.fn();
    bus.on('a', handler).detach();
    bus.detach(bus.on('a', handler));
    bus.on('a', handler);
    bus.detach('a', handler);
    bus.on('a', handler);
    bus.detach('a');
    bus.fire('a');
    expect(handler).not.toHaveBeenCalled();
  });

  it('calls the other handlers too where one throws, and reports the error', () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const bus = eventBus();
    const handler = vi.fn();
    bus.on('a', () => {
      throw new Error('first');
    });
    bus.on('a', handler);
    bus.fire('a');
    expect(handler).toHaveBeenCalledOnce();
    expect(reported).toHaveBeenCalledWith(new Error('first'));
  });

  it('gives a handler the object that it was subscribed with', () => {
    const bus = eventBus();
    const owner = { seen: 0 };
    bus.on(
      'a',
      function (this: typeof owner) {
        this.seen++;
      },
      owner,
    );
    bus.fire('a');
    expect(owner.seen).toBe(1);
  });
});
