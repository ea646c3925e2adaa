import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { apiFor, caller, type AnsweredJson } from '../../../../test/preview-api';
import { withWorkspace } from '../../../../test/with-workspace';
import type { Diagnostic } from '../../../diagnostics/diagnostic';
import { portalAddress } from '../../../portal-client/portal-address';
import type { ProxySetup } from '../api-of';

interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

/** A portal on this machine, which writes down what it is asked. */
async function fakePortal(answer: (received: Received, response: ServerResponse) => void) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const one = { method, url, headers, body: Buffer.concat(chunks).toString('utf8') };
      received.push(one);
      answer(one, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { received, address: `http://127.0.0.1:${port}` };
}

const json = (response: ServerResponse, body: unknown, headers: Record<string, string | string[]> = {}) =>
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));

const user = { kind: 'user', name: 'test@liferay.com', password: 'hidden-9876' } as const;

function through(address: string, more: Partial<ProxySetup> = {}, workspaceRoot = '/nowhere') {
  return apiFor([], { workspaceRoot, proxy: { portal: portalAddress(address), writes: 'refused', ...more } });
}

describe('a portal behind the preview', () => {
  it('answers reads with the credentials of the environment, which no page sees', async () => {
    const portal = await fakePortal((_, response) => void json(response, { items: [] }));
    const call = caller(through(portal.address, { credentials: user }));
    const { status, json: body } = await call(
      'GET',
      '/o/c/tickets?filter=a%20eq%20%27b%27&p_auth=preview-p-auth',
      undefined,
      {
        authorization: 'Basic bogus',
        cookie: 'other-program=1; uffa-portal.JSESSIONID=abc',
        'x-csrf-token': 'preview-p-auth',
        'accept-language': 'de',
      },
    );
    expect({ status, body }).toEqual({ status: 200, body: { items: [] } });
    const [{ url, headers } = {} as Received] = portal.received;
    expect(url).toBe('/o/c/tickets?filter=a+eq+%27b%27');
    expect(headers).toMatchObject({
      authorization: `Basic ${Buffer.from('test@liferay.com:hidden-9876').toString('base64')}`,
      'accept-language': 'de',
      cookie: 'JSESSIONID=abc',
    });
    expect(headers['x-csrf-token']).toBeUndefined();
  });

  it('gets no credentials where a page is shown to a guest', async () => {
    const portal = await fakePortal((_, response) => void json(response, {}));
    const call = caller(through(portal.address, { credentials: user }));
    await call('GET', '/o/c/tickets', undefined, {
      referer: 'http://127.0.0.1:4300/web/preview/all?user=guest',
    });
    expect(portal.received[0]?.headers.authorization).toBeUndefined();
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('gets no %s unless that is allowed', async (method) => {
    const portal = await fakePortal((_, response) => void json(response, {}));
    const refused = await caller(through(portal.address))(method, '/o/c/tickets', { a: 1 });
    expect(refused).toMatchObject({
      status: 403,
      json: { title: expect.stringContaining('--allow-writes') as string },
    });
    expect(portal.received).toEqual([]);
    await caller(through(portal.address, { writes: 'allowed' }))(method, '/o/c/tickets', { a: 1 });
    expect(portal.received).toMatchObject([{ method, body: '{"a":1}' }]);
  });

  it.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('gets nothing from the pages of others: %j', async (headers) => {
    const portal = await fakePortal((_, response) => void json(response, {}));
    const call = caller(through(portal.address, { credentials: user, writes: 'allowed' }));
    expect((await call('POST', '/o/c/tickets', {}, headers)).status).toBe(403);
    expect(portal.received).toEqual([]);
    expect((await call('POST', '/o/c/tickets', {}, { origin: 'http://127.0.0.1:4300' })).status).toBe(200);
  });

  it('redirects within the preview, and is not followed elsewhere', async () => {
    const other = await fakePortal((_, response) => void json(response, {}));
    const targets: Record<string, string> = {
      '/o/a': '/o/b?c=1#d',
      '/o/absolute': 'PORTAL/o/b',
      '/o/slashes': '/\\/evil.example',
      '/o/away': `${other.address}/o/steal`,
    };
    const portal = await fakePortal(({ url, headers }, response) => {
      const location = (targets[url] ?? '').replace('PORTAL', `http://${String(headers.host)}`);
      response.writeHead(302, { location }).end();
    });
    const api = through(portal.address, { credentials: user });
    const locationOf = async (path: string) => {
      const asked = {
        method: 'GET',
        path,
        query: new URLSearchParams(),
        headers: {},
        body: new Uint8Array(),
      };
      return (await api.answer(asked))?.headers['location'];
    };
    expect(await locationOf('/o/a')).toBe('/o/b?c=1#d');
    expect(await locationOf('/o/absolute')).toBe('/o/b');
    expect(await locationOf('/o/away')).toBe(`${other.address}/o/steal`);
    expect(String(await locationOf('/o/slashes'))).not.toMatch(/^[/\\]{2}/);
    expect(other.received).toEqual([]);
  });

  it('sets cookies of the preview alone, and no headers that rule the origin', async () => {
    const portal = await fakePortal(
      (_, response) =>
        void json(
          response,
          {},
          {
            'set-cookie': [
              'JSESSIONID=abc; Path=/; Domain=portal.example; Secure; HttpOnly; SameSite=None',
              'b=2; Max-Age=5',
            ],
            'access-control-allow-origin': '*',
            'strict-transport-security': 'max-age=1000',
            'www-authenticate': 'Basic',
            'x-powered-by': 'x',
            etag: '"1"',
          },
        ),
    );
    const answer = await through(portal.address).answer({
      method: 'GET',
      path: '/o/c/tickets',
      query: new URLSearchParams(),
      headers: {},
      body: new Uint8Array(),
    });
    expect(answer?.headers).toEqual({
      'content-type': 'application/json',
      etag: '"1"',
      'set-cookie': [
        'uffa-portal.JSESSIONID=abc; Path=/; HttpOnly; SameSite=Strict',
        'uffa-portal.b=2; Max-Age=5; SameSite=Strict',
      ],
    });
  });

  it('that repeats the credentials is not shown', async () => {
    const portal = await fakePortal(({ headers }, response) => void json(response, { headers }));
    const { status, json: body } = await caller(through(portal.address, { credentials: user }))(
      'GET',
      '/o/echo',
    );
    expect(status).toBe(502);
    expect(JSON.stringify(body)).not.toMatch(/hidden-9876|OmhpZGRlbi/);
  });

  it('that does not answer is a bad gateway, without a word of credentials', async () => {
    const call = caller(through('http://127.0.0.1:1', { credentials: user }));
    const { status, json: body } = await call('GET', '/o/c/tickets');
    expect({ status, name: body['status'] }).toEqual({ status: 502, name: 'BAD_GATEWAY' });
    expect(body.title).toMatch(/^http:\/\/127\.0\.0\.1:1 does not answer \(/);
    expect(JSON.stringify(body)).not.toContain('hidden');
  });

  it('gives a token to an application, once for many calls, and again when it takes it no more', async () => {
    let isStale = false;
    const portal = await fakePortal(({ url, headers }, response) => {
      if (url === '/o/oauth2/token') void json(response, { access_token: 'token-123456', expires_in: 600 });
      else if (isStale || headers.authorization !== 'Bearer token-123456') response.writeHead(401).end();
      else void json(response, {});
    });
    const credentials = { kind: 'client', id: 'id', secret: 'secret-123456' } as const;
    const call = caller(through(portal.address, { credentials }));
    const statuses = await Promise.all([1, 2, 3].map(async () => (await call('GET', '/o/c/tickets')).status));
    expect(statuses).toEqual([200, 200, 200]);
    const tokens = () => portal.received.filter(({ url }) => url === '/o/oauth2/token');
    expect(tokens()).toMatchObject([
      { body: 'grant_type=client_credentials&client_id=id&client_secret=secret-123456' },
    ]);
    isStale = true;
    await call('GET', '/o/c/tickets');
    isStale = false;
    await call('GET', '/o/c/tickets');
    expect(tokens()).toHaveLength(2);
  });

  it('comes after fixtures, and in place of the store', async () => {
    const fixture = { method: 'GET', path: '/o/c/tickets', status: 200, body: 'fixture' };
    await withWorkspace({ 'preview/fixtures/a.json': JSON.stringify(fixture) }, async (workspaceRoot) => {
      const portal = await fakePortal((_, response) => void json(response, 'portal'));
      const call = caller(through(portal.address, {}, workspaceRoot));
      expect((await call('GET', '/o/c/tickets')).json).toBe('fixture');
      expect((await call('GET', '/o/headless-admin-user/v1.0/my-user-account')).json).toBe('portal');
    });
  });

  it('may have a path of its own', async () => {
    const portal = await fakePortal(
      (_, response) => void json(response, {}, { 'set-cookie': 'a=1; Path=/dxp' }),
    );
    await caller(through(`${portal.address}/dxp/`))('GET', '/o/c/tickets');
    expect(portal.received[0]?.url).toBe('/dxp/o/c/tickets');
  });
});

describe('recording', () => {
  const record = async (
    answer: (received: Received, response: ServerResponse) => void,
    use: (call: ReturnType<typeof caller>, root: string, diagnostics: Diagnostic[]) => Promise<void>,
  ) => {
    await withWorkspace({ 'keep.txt': '' }, async (root) => {
      const portal = await fakePortal(answer);
      const diagnostics: Diagnostic[] = [];
      const recording = { tell: (diagnostic: Diagnostic) => void diagnostics.push(diagnostic) };
      await use(caller(through(portal.address, { credentials: user, recording }, root)), root, diagnostics);
    });
  };
  const filesIn = (root: string) => readdirSync(join(root, 'preview/fixtures/recorded')).sort();

  it('writes fixtures that answer the same, without sessions', async () => {
    const portal = (_: Received, response: ServerResponse) =>
      void json(response, { items: [1] }, { 'set-cookie': 'session=secret', etag: '"x"' });
    await record(portal, async (call, root) => {
      await call('GET', '/o/c/tickets?page=2&a=b&p_auth=x');
      const [file = ''] = filesIn(root);
      expect(file).toMatch(/^get-o-c-tickets-a-b-page-2-[\da-f]{8}\.json$/);
      const text = readFileSync(join(root, 'preview/fixtures/recorded', file), 'utf8');
      expect(JSON.parse(text)).toEqual({
        method: 'GET',
        path: '/o/c/tickets?a=b&page=2',
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: { items: [1] },
      });
      const replayed = caller(apiFor([], { workspaceRoot: root }));
      expect((await replayed('GET', '/o/c/tickets?a=b&page=2')).json).toEqual({
        items: [1],
      } as unknown as AnsweredJson);
    });
  });

  it('keeps what is there, and bytes as they are', async () => {
    let body = Buffer.from([0, 255]);
    const portal = (_: Received, response: ServerResponse) => void response.writeHead(200).end(body);
    await record(portal, async (call, root) => {
      const ask = () => call('GET', '/o/file', undefined).catch(() => undefined);
      await ask();
      const [file = ''] = filesIn(root);
      const place = join(root, 'preview/fixtures/recorded', file);
      expect(JSON.parse(readFileSync(place, 'utf8'))).toMatchObject({ base64: 'AP8=' });
      writeFileSync(place, 'mine');
      body = Buffer.from('other');
      await ask();
      expect(readFileSync(place, 'utf8')).toBe('mine');
      expect(filesIn(root)).toEqual([file]);
    });
  });

  it('says what it can not write', async () => {
    const portal = (_: Received, response: ServerResponse) =>
      void json(response, {}, { 'content-encoding': 'br' });
    await record(portal, async (call, _root, diagnostics) => {
      await call('GET', '/o/packed').catch(() => undefined);
      expect(diagnostics).toMatchObject([
        { code: 'preview-answer-not-recorded', args: { path: '/o/packed' } },
      ]);
    });
  });
});
