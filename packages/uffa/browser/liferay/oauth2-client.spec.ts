import { afterEach, describe, expect, it, vi } from 'vitest';
import { oauth2Client } from './oauth2-client';

const { FromUserAgentApplication } = oauth2Client({ agent: 'http://localhost:58081/' });

function answerWith(response: Response): { readonly sent: () => readonly [string, RequestInit] } {
  const fetch = vi.fn(() => Promise.resolve(response));
  vi.stubGlobal('fetch', fetch);
  return { sent: () => fetch.mock.calls[0] as unknown as [string, RequestInit] };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Liferay.OAuth2Client', () => {
  it('throws at once for an application that there is not', () => {
    expect(() => FromUserAgentApplication('none')).toThrow('none');
    expect(() => FromUserAgentApplication('constructor')).toThrow('constructor');
  });

  it('asks below the address of the application, with a token, and reads JSON', async () => {
    const { sent } = answerWith(Response.json({ id: 1 }));
    expect(await FromUserAgentApplication('agent').fetch('/coupons', { headers: { accept: 'x/y' } })).toEqual(
      { id: 1 },
    );
    const [url, { headers }] = sent();
    expect(url).toBe('http://localhost:58081/coupons');
    expect(Object.fromEntries(headers as Headers)).toEqual({
      accept: 'x/y',
      authorization: 'Bearer preview-access-token',
    });
  });

  it('refuses other hosts', async () => {
    answerWith(Response.json({}));
    await expect(FromUserAgentApplication('agent').fetch('https://elsewhere.example/')).rejects.toThrow(
      'http://localhost:58081',
    );
  });

  it('rejects with the response itself where it is not a success', async () => {
    const response = new Response('', { status: 403 });
    answerWith(response);
    await expect(FromUserAgentApplication('agent').fetch('coupons')).rejects.toBe(response);
  });
});
