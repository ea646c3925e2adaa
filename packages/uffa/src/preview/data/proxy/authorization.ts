import type { Credentials } from '../../../portal-client/credentials';
import type { PortalAddress } from '../../../portal-client/portal-address';
import { isMap, memberOf, type Json } from '../answers/json';
import { Refusal } from '../answers/refusal';
import { askPortal } from './portal-request';

const TOKEN_PATH = '/o/oauth2/token';
/** In milliseconds: a token that is about to expire is not used any more. */
const MARGIN = 10_000;

/** The header by which the portal knows who asks; asks the portal for a token where the credentials are an application's. */
export class Authorization {
  private token: { readonly text: string; readonly until: number } | undefined;
  private asked: Promise<string> | undefined;

  constructor(
    private readonly portal: PortalAddress,
    private readonly credentials: Credentials | undefined,
    private readonly ca: string | undefined,
    private readonly now: () => Date,
  ) {}

  /**
   * Undefined: nobody is named.
   * @throws Refusal where the portal gives no token
   */
  async header(): Promise<string | undefined> {
    const { credentials } = this;
    if (credentials === undefined) return undefined;
    if (credentials.kind === 'user') return `Basic ${base64(`${credentials.name}:${credentials.password}`)}`;
    if (this.token !== undefined && this.token.until > this.now().getTime())
      return `Bearer ${this.token.text}`;
    this.asked ??= this.askToken(credentials).finally(() => {
      this.asked = undefined;
    });
    return `Bearer ${await this.asked}`;
  }

  /** Forgets a token that the portal does not take any more. */
  forget(): void {
    this.token = undefined;
  }

  /** What must not be shown anywhere. */
  secrets(): readonly string[] {
    const { credentials, token } = this;
    if (credentials === undefined) return [];
    const own =
      credentials.kind === 'user'
        ? [credentials.password, base64(`${credentials.name}:${credentials.password}`)]
        : [credentials.secret];
    return token === undefined ? own : [...own, token.text];
  }

  private async askToken({ id, secret }: Extract<Credentials, { kind: 'client' }>): Promise<string> {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: secret,
    });
    const { status, body } = await askPortal(
      this.portal,
      {
        method: 'POST',
        target: TOKEN_PATH,
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: Buffer.from(form.toString()),
      },
      this.ca,
    );
    const answer = status === 200 ? parsed(body) : null;
    const text = isMap(answer) ? memberOf(answer, 'access_token') : undefined;
    const seconds = isMap(answer) ? Number(memberOf(answer, 'expires_in') ?? 0) : 0;
    // Not the answer itself: it may repeat what was sent.
    if (typeof text !== 'string' || text === '')
      throw new Refusal(
        502,
        `The portal gives no token for LIFERAY_CLIENT_ID: it answers with status ${status}`,
      );
    this.token = { text, until: this.now().getTime() + seconds * 1000 - MARGIN };
    return text;
  }
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function parsed(body: Buffer): Json {
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    return null;
  }
}
