import type { IncomingMessage } from 'node:http';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Credentials } from './credentials';
import { typeOf } from './content-type';
import type { PortalAddress } from './portal-address';
import { readBody, saveBody, type Asked } from './read-body';
import { refusedAnswer } from './refused-answer';
import { sendRequest, type RequestForm, type Transport } from './send-request';

/** What asking a portal depends on. */
export interface PortalOptions extends Transport {
  /** Absent: nobody in particular asks. */
  readonly credentials?: Credentials;
}

/** A resource, and what is known about asking for it. */
export interface Resource {
  readonly path: string;
  /** The OAuth 2 scope that it needs: named where the portal refuses. */
  readonly scope?: string;
}

/** An answer in JSON, or that there is nothing: a missing thing is not a failure to whoever asks whether it is there. */
export interface JsonAnswer {
  readonly status: number;
  readonly text: string;
}

/** In bytes: so much of an answer is read that nobody asked for. */
const MOST_OF_REFUSAL = 100_000;

/** A portal that is asked over HTTP, by one who has a token for as long as the process runs. */
export class Portal {
  private token: Promise<string> | undefined;
  /** The scopes that the token came with, as the portal names them; undefined before, and without an application. */
  grantedScopes: readonly string[] | undefined;
  /** Every request so far, in order, without its query's values. */
  readonly requests: string[] = [];

  constructor(readonly options: PortalOptions) {}

  get address(): PortalAddress {
    return this.options.address;
  }

  /**
   * The text of an answer in JSON.
   * @throws UffaError for any other answer
   */
  async json(resource: Resource): Promise<string> {
    const { status, text } = await this.ask('GET', resource, []);
    if (status === 200) return text;
    throw new UffaError(diagnostic('portal-answer-failed', { request: `GET ${resource.path}`, status }));
  }

  /** The same, with a status among `expected` for an answer without what was asked for. */
  async jsonOr(resource: Resource, expected: readonly number[]): Promise<JsonAnswer> {
    return this.ask('GET', resource, expected);
  }

  /** Starts something, and gives what the portal says of it. */
  async post(resource: Resource, expected: readonly number[] = []): Promise<JsonAnswer> {
    return this.ask('POST', resource, expected);
  }

  /**
   * Writes an answer of any size into a new file; gives false for a status among `absent`.
   * @throws UffaError for any other answer, and for one that is cut off
   */
  async save(resource: Resource, file: string, absent: readonly number[]): Promise<boolean> {
    const answer = await this.send('GET', resource, '*/*');
    const status = answer.statusCode ?? 0;
    if (absent.includes(status)) {
      answer.resume();
      return false;
    }
    const asked = this.asked('GET', resource);
    if (status !== 200 || typeOf(answer) === 'text/html') {
      throw new UffaError(await this.refusal(answer, resource, asked));
    }
    await saveBody(answer, file, asked);
    return true;
  }

  /** An answer as it is, whatever it is: for what the portal shows to everybody. */
  async raw(path: string): Promise<{ readonly answer: IncomingMessage; readonly asked: Asked }> {
    const answer = await this.send('GET', { path }, '*/*');
    return { answer, asked: this.asked('GET', { path }) };
  }

  private async ask(
    method: RequestForm['method'],
    resource: Resource,
    expected: readonly number[],
  ): Promise<JsonAnswer> {
    const answer = await this.send(method, resource, 'application/json');
    const status = answer.statusCode ?? 0;
    const asked = this.asked(method, resource);
    const isWanted = (status >= 200 && status < 300 && isJson(answer)) || expected.includes(status);
    if (!isWanted) throw new UffaError(await this.refusal(answer, resource, asked));
    return { status, text: await readBody(answer, asked) };
  }

  private async refusal(answer: IncomingMessage, { scope }: Resource, asked: Asked): Promise<Diagnostic> {
    const body = await readBody(answer, asked, MOST_OF_REFUSAL).catch(() => '');
    const known = scope === undefined ? {} : { scope };
    return refusedAnswer({ request: asked.what, answer, body, ...known });
  }

  /** A token may have run out while an export took its time: then there is a second one. */
  private async send(
    method: RequestForm['method'],
    resource: Resource,
    accept: string,
  ): Promise<IncomingMessage> {
    const hadToken = this.token !== undefined;
    const answer = await this.sendOnce(method, resource, accept);
    if (answer.statusCode !== 401 || !hadToken) return answer;
    answer.resume();
    this.token = undefined;
    return this.sendOnce(method, resource, accept);
  }

  private async sendOnce(
    method: RequestForm['method'],
    { path }: Resource,
    accept: string,
  ): Promise<IncomingMessage> {
    const authorization = await this.authorization();
    this.requests.push(`${method} ${withoutQuery(path)}`);
    return sendRequest(this.options, {
      method,
      path,
      headers: {
        Accept: accept,
        // Texts in all languages, whoever asks: some portals leave out members that end in _i18n without it.
        'X-Accept-All-Languages': 'true',
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
    });
  }

  private asked(method: string, { path }: Resource): Asked {
    return { address: this.address, what: `${method} ${withoutQuery(path)}` };
  }

  private async authorization(): Promise<string | undefined> {
    const { credentials } = this.options;
    if (credentials === undefined) return undefined;
    if (credentials.kind === 'client') return `Bearer ${await (this.token ??= this.newToken(credentials))}`;
    const pair = Buffer.from(`${credentials.name}:${credentials.password}`).toString('base64');
    return `Basic ${pair}`;
  }

  private async newToken({ id, secret }: Credentials & { readonly kind: 'client' }): Promise<string> {
    const path = '/o/oauth2/token';
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    this.requests.push(`POST ${path}`);
    const answer = await sendRequest(this.options, {
      method: 'POST',
      path,
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    });
    const asked = this.asked('POST', { path });
    const status = answer.statusCode ?? 0;
    // RFC 6749 answers 400 where a client is not known; others answer 401.
    if (status === 400 || status === 401) {
      answer.resume();
      throw new UffaError(diagnostic('portal-credentials-refused', { request: asked.what, status }));
    }
    if (status !== 200 || !isJson(answer)) throw new UffaError(await this.refusal(answer, { path }, asked));
    const token = tokenIn(await readBody(answer, asked));
    if (token === undefined) {
      throw new UffaError(diagnostic('portal-answer-not-understood', { request: asked.what }));
    }
    this.grantedScopes = token.scopes;
    return token.text;
  }
}

function withoutQuery(path: string): string {
  return path.replace(/\?.*$/s, '');
}

function isJson(answer: IncomingMessage): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/.test(typeOf(answer));
}

function tokenIn(body: string): { readonly text: string; readonly scopes: readonly string[] } | undefined {
  try {
    const { access_token: text, scope } = JSON.parse(body) as Readonly<Record<string, unknown>>;
    // What is not printable could end the header.
    if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) return undefined;
    return { text, scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [] };
  } catch {
    return undefined;
  }
}
