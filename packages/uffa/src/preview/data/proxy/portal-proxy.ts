import type { Credentials } from '../../../portal-client/credentials';
import type { PortalAddress } from '../../../portal-client/portal-address';
import { Refusal } from '../answers/refusal';
import type { ApiAnswer, ApiRequest } from '../api';
import type { PreviewUser } from '../../people';
import { Authorization } from './authorization';
import { forwardedHeaders, returnedHeaders } from './forwarded-headers';
import { askPortal, type PortalAnswer } from './portal-request';

export interface ProxyOptions {
  readonly portal: PortalAddress;
  /** Absent: calls go to the portal as nobody's. */
  readonly credentials?: Credentials;
  readonly writes: 'allowed' | 'refused';
  /** Certificates in PEM to trust besides those that Node brings. */
  readonly ca?: string;
  /** Keeps what the portal answers to reads, and says why it can't. Absent: nothing is recorded. */
  readonly record?: (request: ApiRequest, answer: ApiAnswer) => Promise<void>;
}

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
/** Shorter ones occur by chance. */
const SHORTEST_SECRET = 6;

/** Passes calls on to a portal, as if it were of the page's own origin. */
export class PortalProxy {
  private readonly authorization: Authorization;

  constructor(
    private readonly options: ProxyOptions,
    now: () => Date,
  ) {
    this.authorization = new Authorization(options.portal, options.credentials, options.ca, now);
  }

  /** @throws Refusal for a call that is not passed on, and where no answer comes */
  async answer(request: ApiRequest, user: PreviewUser): Promise<ApiAnswer> {
    requireOwnPage(request);
    if (this.options.writes === 'refused' && !READS.includes(request.method))
      throw new Refusal(
        403,
        `The preview only reads from the portal: ${request.method} is passed on with --allow-writes`,
      );
    const answer = await this.asked(request, user);
    const { portal, record } = this.options;
    const returned = {
      status: answer.status,
      headers: returnedHeaders(answer.headers, portal),
      body: answer.body,
    };
    this.requireNoSecret(returned);
    if (request.method === 'GET') await record?.(request, returned);
    return returned;
  }

  private async asked(request: ApiRequest, user: PreviewUser): Promise<PortalAnswer> {
    const { portal, ca } = this.options;
    const authorization = user === 'guest' ? undefined : await this.authorization.header();
    const answer = await askPortal(
      portal,
      {
        method: request.method,
        target: targetOf(request),
        headers: { ...forwardedHeaders(request), ...(authorization === undefined ? {} : { authorization }) },
        body: request.body,
      },
      ca,
    );
    if (answer.status === 401) this.authorization.forget();
    return answer;
  }

  /** A resource that repeats what it was sent would bring the credentials into the page. */
  private requireNoSecret({ headers, body }: ApiAnswer): void {
    const text = Object.values(headers).flat().join('\n');
    const bytes = Buffer.from(body);
    const isLeaked = this.authorization
      .secrets()
      .some(
        (secret) => secret.length >= SHORTEST_SECRET && (text.includes(secret) || bytes.includes(secret)),
      );
    if (isLeaked)
      throw new Refusal(502, "The portal's answer holds the credentials of the preview, and is not shown");
  }
}

/**
 * Other pages in the same browser must not act on the portal with these credentials.
 * @throws Refusal for a call of another origin
 */
function requireOwnPage({ headers }: ApiRequest): void {
  const { origin, host, 'sec-fetch-site': site = 'same-origin' } = headers;
  const isOwn = origin === undefined || origin === `http://${String(host)}`;
  if (!isOwn || (site !== 'same-origin' && site !== 'none'))
    throw new Refusal(403, 'The preview passes on only what its own pages ask for');
}

/** The token by which a portal knows its own pages is made up here. */
function targetOf({ path, query }: ApiRequest): string {
  const sent = new URLSearchParams(query);
  sent.delete('p_auth');
  const text = sent.toString();
  return text === '' ? path : `${path}?${text}`;
}
