import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalURL, readRoutes } from '../src/routes.js';
import { createTicketServer } from '../src/server.js';
import { tokenVerifier } from '../src/token.js';

const ERC = 'ticket-service-agent';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

let directory;
let portal;
let service;
const transitions = [];

beforeAll(async () => {
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256' }];
  portal = await listening(
    createServer(async (request, response) => {
      if (request.method === 'POST') {
        const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
        transitions.push({ path: request.url, authorization: request.headers.authorization, body });
      }
      response.end(JSON.stringify({ keys }));
    }),
  );
  directory = await mkdtemp(join(tmpdir(), 'ticket-routes-'));
  const routes = {
    'com.liferay.lxc.dxp.main.domain': `127.0.0.1:${portal.address().port}`,
    'com.liferay.lxc.dxp.server.protocol': 'http',
    [`${ERC}.oauth2.jwks.uri`]: '/o/oauth2/jwks',
    [`${ERC}.oauth2.user.agent.client.id`]: 'id-1',
  };
  for (const [name, text] of Object.entries(routes)) await writeFile(join(directory, name), `${text}\n`);
  const read = await readRoutes([directory, join(directory, 'missing')]);
  service = await listening(createTicketServer(tokenVerifier(read, ERC), portalURL(read)));
});

afterAll(async () => {
  service.close();
  portal.close();
  await rm(directory, { recursive: true });
});

describe('the ticket service', () => {
  it('says that it is ready without a token', async () => {
    const response = await fetch(url('/ready'));
    expect([response.status, await response.json()]).toEqual([200, { status: 'READY' }]);
  });

  it.each([
    ['/ticket/escalate', { objectEntry: { objectEntryId: 7 } }, { message: 'Ticket 7 is escalated.' }],
    ['/ticket/validate', { objectEntry: { values: { subject: 'ok!' } } }, { validationCriteriaMet: true }],
    ['/ticket/validate', { objectEntry: { values: { subject: ' ' } } }, { validationCriteriaMet: false }],
    ['/ticket/review', { entryDTO: { subject: 'x' } }, { transitionName: 'approve' }],
  ])('answers %s', async (path, body, expected) => {
    const response = await post(path, JSON.stringify(body), token());
    expect([response.status, await response.json()]).toEqual([200, expected]);
  });

  it.each([
    ['no token', undefined],
    ['a token of another application', () => token({ client_id: 'id-2' })],
    ['an expired token', () => token({ exp: 1 })],
    ['a forged token', () => `${token().slice(0, -4)}AAAA`],
    ['an unsigned token', () => token({}, { alg: 'none' })],
    ['a token without claims', () => `${token().split('.')[0]}.bnVsbA.AA`],
  ])('refuses %s', async (_, make) => {
    expect((await post('/ticket/escalate', '{}', make?.())).status).toBe(401);
  });

  it('tells other paths, methods and bodies apart', async () => {
    expect((await post('/elsewhere', '{}', token())).status).toBe(404);
    expect((await fetch(url('/ticket/review'))).status).toBe(405);
    expect((await post('/ticket/review', 'not json', token())).status).toBe(400);
    expect((await post('/ticket/review', 'null', token())).status).toBe(400);
    expect((await fetch(url('//'))).status).toBe(404);
  });

  it('takes the transition in the portal, in the name of who asks', async () => {
    const bearer = token();
    const body = { entryDTO: { subject: '' }, transitionURL: '/o/tasks/1/change-transition' };
    await post('/ticket/review', JSON.stringify(body), bearer);
    const taken = { path: body.transitionURL, authorization: `Bearer ${bearer}` };
    expect(transitions).toEqual([{ ...taken, body: { transitionName: 'reject' } }]);
  });

  it('sends the token nowhere but to the portal', async () => {
    const body = { transitionURL: `${url('/elsewhere')}` };
    expect((await post('/ticket/review', JSON.stringify(body), token())).status).toBe(500);
  });

  it('allows nobody as long as the portal has written no routes', async () => {
    const isAllowed = tokenVerifier(new Map(), ERC);
    expect(await isAllowed(`Bearer ${token({ client_id: undefined })}`)).toBe(false);
  });
});

function token(claims = {}, head = {}) {
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 60;
  const signed = `${part({ alg: 'RS256', kid: 'k1', ...head })}.${part({ client_id: 'id-1', exp, ...claims })}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

function post(path, body, bearer) {
  const headers = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` };
  return fetch(url(path), { method: 'POST', headers, body });
}

function url(path) {
  return `http://127.0.0.1:${service.address().port}${path}`;
}

async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
