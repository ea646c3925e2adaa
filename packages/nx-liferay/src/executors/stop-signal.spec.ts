import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenForStop, type StopListener } from './stop-signal';

describe('listenForStop', () => {
  let listener: StopListener;
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    listener = listenForStop();
  });

  afterEach(() => {
    listener.release();
    kill.mockClear();
    vi.useRealTimers();
  });

  it('takes the signal of the terminal and that of Nx for one wish', () => {
    process.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(300);
    process.emit('SIGINT', 'SIGINT');
    expect(listener.signal.aborted).toBe(true);
    expect(kill).not.toHaveBeenCalled();
    listener.exitAsSignalled();
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGINT']]);
  });

  it('ends the process at once when it is asked again', () => {
    process.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(2000);
    process.emit('SIGINT', 'SIGINT');
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
  });

  it.each([
    ['the channel to Nx closes', process, 'disconnect'],
    ['a result cannot be sent', process, 'error'],
    ['what is written cannot be read', process.stdout, 'error'],
  ])('stops when %s, for Nx has gone', (_, emitter, event) => {
    tellNewest(emitter, event);
    expect(listener.signal.aborted).toBe(true);
    expect(kill).not.toHaveBeenCalled();
    listener.exitAsSignalled();
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
  });

  it('goes on cleaning up when Nx, having sent its signal, has gone', () => {
    process.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(2000);
    tellNewest(process, 'disconnect');
    expect(kill).not.toHaveBeenCalled();
  });

  it('leaves the process alone where nobody asked', () => {
    listener.exitAsSignalled();
    expect(listener.signal.aborted).toBe(false);
    expect(kill).not.toHaveBeenCalled();
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });
});

/** Calls the listener that was added last: others belong to what runs the tests. */
function tellNewest(emitter: NodeJS.EventEmitter, event: string): void {
  emitter.listeners(event).at(-1)?.();
}
