import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { zipByHand } from '../archive/zip-by-hand';
import { openApiOf } from './openapi';
import { classes, keyOf, shuffled, numbers, type Json, type JsonObject, type State } from './portal-items';
import { Showing } from './shown-items';

/** How the stand-in misbehaves. Each is something that portals, or what stands before them, do. */
export interface Faults {
  /** Paths that are answered in another way, by how they begin. */
  readonly answers?: Readonly<Record<string, RawAnswer>>;
  /** So many answers "not yet" before an export is completed, each with 404 for its content. */
  readonly slowExports?: number;
  /** The message that an export fails with. */
  readonly failedExport?: string;
  /** An export says COMPLETED, and that something went wrong: ON_ERROR_CONTINUE ends so. */
  readonly failedItems?: string;
  /** An export has fewer items than its task says. */
  readonly lostItems?: number;
  /** Never finishes. */
  readonly endlessExport?: boolean;
  /** The content is asked for so often before it is there although the task is completed. */
  readonly lateContent?: number;
  /** The bytes of an export's content. */
  readonly content?: Buffer;
  /** A server that refuses an encoded slash in a path, as Tomcat does by default. */
  readonly refusesEncodedSlashes?: boolean;
  /** An application whose filters are ignored without a word. */
  readonly ignoresFilters?: boolean;
  /** What the batch planner says. */
  readonly strategies?: readonly string[];
}

export interface RawAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The connection ends in the middle of the body, or the answer never comes. */
  readonly then?: 'cut' | 'silence';
}

export interface StandInOptions extends Faults {
  /** Another seed: other numbers, dates and orders in the same state. */
  readonly seed?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** The scopes that the OAuth application was granted. */
  readonly scopes?: readonly string[];
}

export const CLIENT = { LIFERAY_CLIENT_ID: 'id-1', LIFERAY_CLIENT_SECRET: 'secret-1' } as const;
export const USER = { LIFERAY_USER: 'test@liferay.com', LIFERAY_PASSWORD: 'pass-1' } as const;
const TOKEN = 'token-1';

interface Task {
  readonly className: string;
  readonly delegate: string;
  readonly query: URLSearchParams;
  asked: number;
  contentAsked: number;
}

/** Stands in for a portal on the loopback: it answers what the sources and documentation of Liferay say that one does. */
export class StandInPortal {
  readonly requests: {
    readonly method: string;
    readonly path: string;
    readonly headers: IncomingMessage['headers'];
  }[] = [];
  private readonly tasks: Task[] = [];
  private constructor(
    readonly state: State,
    private readonly options: StandInOptions,
    private readonly server: Server,
  ) {}

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
    const [, list = '', code] = LISTS.exec(path) ?? [];
    const className = lists[list];
    if (className !== undefined) {
      return code === undefined ? this.page(className, query) : this.one(className, code);
    }
    if (path.startsWith('/o/batch-planner/v1.0/plans/')) return this.planner();
    const task = /^\/o\/headless-batch-engine\/v1\.0\/export-task\/(.*)$/.exec(path)?.[1];
    if (task !== undefined) return method === 'POST' ? this.startExport(task, query) : this.export(task);
    return jsonAnswer(404, { status: 'NOT_FOUND', title: 'HTTP 404 Not Found' });
  }

  private one(className: string, encoded: string): RawAnswer {
    if (this.options.refusesEncodedSlashes === true && /%2f/i.test(encoded)) {
      return { status: 400, headers: { 'content-type': 'text/html' }, body: '<h1>Bad Request</h1>' };
    }
    const item = this.state.get(keyOf(className))?.get(decodeURIComponent(encoded));
    if (item === undefined) return jsonAnswer(404, { status: 'NOT_FOUND', title: 'No such item' });
    return jsonAnswer(200, this.showing().shown(className, item));
  }

  private page(className: string, query: URLSearchParams): RawAnswer {
    const page = Number(query.get('page') ?? 1);
    const size = Number(query.get('pageSize') ?? 20);
    const all = this.items(className, 'DEFAULT', query);
    return jsonAnswer(200, {
      actions: {},
      facets: [],
      items: all.slice((page - 1) * size, page * size),
      lastPage: Math.max(1, Math.ceil(all.length / size)),
      page,
      pageSize: size,
      totalCount: all.length,
    });
  }

  private planner(): RawAnswer {
    const { strategies } = this.options;
    if (strategies === undefined) return jsonAnswer(403, { title: 'Forbidden' });
    return jsonAnswer(200, { items: strategies.map((name) => ({ name, type: 'create' })) });
  }

  private startExport(path: string, query: URLSearchParams): RawAnswer {
    const [className = '', contentType = ''] = path.split('/').map(decodeURIComponent);
    const delegate = query.get('taskItemDelegateName') ?? 'DEFAULT';
    if (contentType.toUpperCase() !== 'JSONT') return jsonAnswer(400, { title: 'Unsupported content type' });
    const isKnown =
      Object.values<string>(classes).includes(className) || this.state.has(keyOf(className, delegate));
    if (!isKnown) return jsonAnswer(400, { title: `Unknown class name ${className}` });
    this.tasks.push({ className, delegate, query, asked: 0, contentAsked: 0 });
    return jsonAnswer(202, this.taskJson(this.tasks.length));
  }

  private export(path: string): RawAnswer {
    const [id = '', content] = path.split('/');
    const task = this.tasks[Number(id) - 1];
    if (task === undefined) return jsonAnswer(404, { title: 'No such task' });
    if (content === undefined) {
      task.asked++;
      return jsonAnswer(200, this.taskJson(Number(id)));
    }
    const isLate = task.contentAsked++ < (this.options.lateContent ?? 0);
    if (isLate || this.stateOf(task) !== 'COMPLETED') return jsonAnswer(404, { title: 'Not completed' });
    const entry = { name: 'export.batch-engine-data.json', content: this.exportText(task), method: 8 };
    const body = this.options.content ?? zipByHand({ entries: [entry] });
    return { headers: { 'content-type': 'application/octet-stream' }, body };
  }

  private stateOf({ asked }: Task): string {
    const { endlessExport, failedExport, slowExports = 1 } = this.options;
    if (endlessExport === true) return 'STARTED';
    if (asked < slowExports) return asked === 0 ? 'INITIAL' : 'STARTED';
    return failedExport === undefined ? 'COMPLETED' : 'FAILED';
  }

  private taskJson(id: number): JsonObject {
    const task = this.tasks[id - 1]!;
    const count = this.exported(task).length;
    const executeStatus = this.stateOf(task);
    const message =
      executeStatus === 'FAILED'
        ? this.options.failedExport
        : executeStatus === 'COMPLETED'
          ? this.options.failedItems
          : undefined;
    return {
      className: task.className,
      contentType: 'JSONT',
      executeStatus,
      externalReferenceCode: `task-${id}`,
      id,
      ...(message === undefined ? {} : { errorMessage: message }),
      processedItemsCount: executeStatus === 'COMPLETED' ? count : 0,
      totalItemsCount: count,
    };
  }

  private exported({ className, delegate, query }: Task): readonly JsonObject[] {
    return this.items(className, delegate, query);
  }

  /** A JSONT file: the address of this machine in it, and its numbers, are what an export has. */
  private exportText(task: Task): string {
    const { className, delegate } = task;
    const items = this.exported(task);
    return JSON.stringify({
      actions: {
        createBatch: {
          href: `http://localhost:8080/o/headless-batch-engine/v1.0/import-task/${className}`,
          method: 'POST',
        },
      },
      configuration: {
        className,
        companyId: 20096,
        userId: 20123,
        parameters: { createStrategy: 'INSERT' },
        taskItemDelegateName: delegate,
        version: 'v1.0',
      },
      items: items.slice(0, items.length - (this.options.lostItems ?? 0)),
    });
  }

  private items(className: string, delegate: string, query: URLSearchParams): readonly JsonObject[] {
    const showing = this.showing();
    const { seed = 1, ignoresFilters } = this.options;
    const filter = ignoresFilters === true ? null : query.get('filter');
    const [, member = '', value = ''] = /^(\w+) eq '(.*)'$/s.exec(filter ?? '') ?? [];
    const all = [...(this.state.get(keyOf(className, delegate))?.values() ?? [])].filter(
      (item) => filter === null || item[member] === value.replaceAll("''", "'"),
    );
    // The content of files comes to those alone who ask for it.
    const withContent = (query.get('batchNestedFields') ?? query.get('nestedFields') ?? '').includes(
      'fileBase64',
    );
    return shuffled(all, numbers(seed)).map((item) => {
      const shown = showing.shown(className, item);
      return withContent ? shown : withoutContent(shown);
    });
  }

  private showing(): Showing {
    return new Showing(this.state, this.options.seed ?? 1);
  }
}

const LISTS =
  /^\/o\/(?:object-admin|headless-admin-list-type)\/v1\.0\/([a-z-]+)(?:\/by-external-reference-code\/(.+))?$/;
const lists: Readonly<Record<string, string>> = {
  'object-definitions': classes.definition,
  'object-folders': classes.folder,
  'list-type-definitions': classes.picklist,
};

function withoutContent(item: JsonObject): JsonObject {
  const members = Object.entries(item).map(([name, value]): readonly [string, Json] => {
    if (typeof value !== 'object' || value === null || !('fileBase64' in value)) return [name, value];
    return [name, Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'fileBase64'))];
  });
  return Object.fromEntries(members);
}

function jsonAnswer(status: number, value: Json): RawAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function sendRaw(response: ServerResponse, { status = 200, headers = {}, body = '', then }: RawAnswer): void {
  if (then === 'silence') return;
  const length = Buffer.byteLength(body) + (then === 'cut' ? 1000 : 0);
  response.writeHead(status, { ...headers, 'content-length': String(length) });
  if (then === 'cut') response.write(body, () => response.destroy());
  else response.end(body);
}
