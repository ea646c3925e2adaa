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
    listener.obey();
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGINT']]);
  });

  it('ends the process at once when it is asked again', () => {
    process.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(2000);
    process.emit('SIGINT', 'SIGINT');
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGTERM']]);
  });

  it('leaves the process alone where nobody asked', () => {
    listener.obey();
    expect(listener.signal.aborted).toBe(false);
    expect(kill).not.toHaveBeenCalled();
    expect(process.listenerCount('SIGHUP')).toBe(0);
  });
});
