import { afterEach, expect, it, vi } from 'vitest';
import { symbolsIn } from './symbols-in';

afterEach(() => vi.unstubAllGlobals());

it('leaves no request open whose answer is an error', async () => {
  const cancel = vi.fn();
  const response = new Response(new ReadableStream({ cancel }), { status: 404 });
  vi.stubGlobal('fetch', () => Promise.resolve(response));
  await expect(symbolsIn('/o/icons.svg')).rejects.toThrow('/o/icons.svg answers with status 404.');
  expect(cancel).toHaveBeenCalledOnce();
});
