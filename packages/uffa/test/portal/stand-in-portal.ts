import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { openApiOf } from './openapi';
import type { State } from './portal-items';
import { jsonAnswer, sendRaw, type RawAnswer } from './raw-answer';
import { StandInExports } from './stand-in-exports';
import { StandInItems } from './stand-in-items';
import { CLIENT, USER, type StandInOptions } from './stand-in-options';

const TOKEN = 'token-1';

/** Stands in for a portal on the loopback: it answers what the sources and documentation of Liferay say that one does. */
export class StandInPortal {
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
  }[] = [];
  private readonly items: StandInItems;
  private readonly exports: StandInExports;

  private constructor(
    readonly state: State,
    private readonly options: StandInOptions,
    private readonly server: Server,
  ) {
    this.items = new StandInItems(state, options);
    this.exports = new StandInExports(this.items, options);
  }

  static async start(state: State, options: StandInOptions = {}): Promise<StandInPortal> {
    const server = options.tls === undefined ? createServer() : createTlsServer({ ...options.tls });
    const portal = new StandInPortal(state, options, server);
    server.on(
      'request',
      (request: IncomingMessage, response: ServerResponse) => void portal.answer(request, response),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return portal;
  }

  get address(): string {
    const scheme = this.options.tls === undefined ? 'http' : 'https';
    return `${scheme}://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    this.requests.push({ method, path: url, headers });
    const raw = Object.entries(this.options.answers ?? {}).find(([start]) => url.startsWith(start))?.[1];
    sendRaw(response, raw ?? (await this.ownAnswer(method, url, request)));
  }

  private async ownAnswer(method: string, url: string, request: IncomingMessage): Promise<RawAnswer> {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    if (pathname === '/o/oauth2/token') return this.token(request);
    // A portal answers so to whom it does not know.
    if (!this.isAllowed(request.headers.authorization)) {
      return jsonAnswer(401, { status: 'UNAUTHORIZED', title: 'Unauthorized' });
    }
    return this.knownAnswer(method, pathname, searchParams);
  }

  private isAllowed(authorization: string | undefined): boolean {
    const basic = Buffer.from(`${USER.LIFERAY_USER}:${USER.LIFERAY_PASSWORD}`).toString('base64');
    return authorization === `Bearer ${TOKEN}` || authorization === `Basic ${basic}`;
  }

  private async token(request: IncomingMessage): Promise<RawAnswer> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    const isKnown =
      form.get('client_id') === CLIENT.LIFERAY_CLIENT_ID &&
      form.get('client_secret') === CLIENT.LIFERAY_CLIENT_SECRET;
    if (!isKnown) return jsonAnswer(401, { error: 'invalid_client' });
    const scope = (this.options.scopes ?? []).join(' ');
    return jsonAnswer(200, { access_token: TOKEN, expires_in: 600, scope, token_type: 'Bearer' });
  }

  private knownAnswer(method: string, path: string, query: URLSearchParams): RawAnswer {
    const [, base = ''] = /^(.*)\/openapi\.json$/.exec(path) ?? [];
    const document = base === '' ? undefined : openApiOf(base);
    if (document !== undefined) return jsonAnswer(200, document);
    const listed = this.items.answer(path, query);
    if (listed !== undefined) return listed;
    if (path.startsWith('/o/batch-planner/v1.0/plans/')) return this.planner();
    const task = /^\/o\/headless-batch-engine\/v1\.0\/export-task\/(.*)$/.exec(path)?.[1];
    if (task !== undefined) {
      return method === 'POST' ? this.exports.start(task, query) : this.exports.show(task);
    }
    return jsonAnswer(404, { status: 'NOT_FOUND', title: 'HTTP 404 Not Found' });
  }

  private planner(): RawAnswer {
    const { strategies } = this.options;
    if (strategies === undefined) return jsonAnswer(403, { title: 'Forbidden' });
    return jsonAnswer(200, { items: strategies.map((name) => ({ name, type: 'create' })) });
  }
}
