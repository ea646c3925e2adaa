import { createServer } from 'node:http';
import { escalate } from './actions/escalate.js';
import { review } from './actions/review.js';
import { validate } from './actions/validate.js';

const MAX_BODY_BYTES = 1 << 20;

/** What answers each path: a function from the request's body, and who asks and which portal, to the response's body. */
const actions = {
  '/ticket/escalate': escalate,
  '/ticket/review': review,
  '/ticket/validate': validate,
};

/** The service's HTTP server. `isAllowed` judges a request's `Authorization` header, `portal` is the portal's URL. */
export function createTicketServer(isAllowed, portal) {
  return createServer((request, response) => {
    answer(request, isAllowed, portal).then(
      ({ status, body }) => send(response, status, body),
      (error) => {
        console.error(error);
        send(response, 500, { message: 'The service failed.' });
      },
    );
  });
}

async function answer(request, isAllowed, portal) {
  const [pathname] = request.url.split('?');
  if (pathname === '/ready') return { status: 200, body: { status: 'READY' } };
  const action = actions[pathname];
  if (action === undefined) return { status: 404, body: { message: `There is no ${pathname}.` } };
  if (request.method !== 'POST') return { status: 405, body: { message: 'Only POST is answered.' } };
  const { authorization } = request.headers;
  if (!(await isAllowed(authorization))) return { status: 401, body: { message: 'The token is not valid.' } };
  const text = await textOf(request);
  if (text === undefined) return { status: 413, body: { message: 'The body is too long.' } };
  const body = objectOf(text);
  if (body === undefined) return { status: 400, body: { message: 'The body is no JSON object.' } };
  return { status: 200, body: await action(body, { authorization, portal }) };
}

function objectOf(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

async function textOf(request) {
  const chunks = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
