/** What `Liferay.OAuth2Client` makes for an application. */
export interface Client {
  readonly authorizeURL: string;
  readonly clientId: string;
  readonly homePageURL: string;
  readonly tokenURL: string;
  readonly fetch: (resource: RequestInfo | URL, init?: RequestInit) => Promise<unknown>;
  readonly _fetch: (resource: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
  readonly _getOrRequestToken: () => Promise<Readonly<Record<string, unknown>>>;
}

interface Parameters {
  readonly clientId: string;
  readonly homePageURL: string;
}

const TOKEN = {
  access_token: 'preview-access-token',
  expires_in: 600,
  scope: '',
  token_type: 'Bearer',
} as const;

/** `Liferay.OAuth2Client`, for the applications of the site by their reference codes. */
export function oauth2Client(userAgents: Readonly<Record<string, string>>): {
  readonly FromParameters: (parameters: Parameters) => Client;
  readonly FromUserAgentApplication: (externalReferenceCode: string) => Client;
} {
  return {
    FromParameters: client,
    FromUserAgentApplication: (externalReferenceCode) => {
      const homePageURL = Object.hasOwn(userAgents, externalReferenceCode)
        ? userAgents[externalReferenceCode]
        : undefined;
      if (homePageURL === undefined) {
        throw new Error(`No Application User Agent profile found for ${externalReferenceCode}`);
      }
      return client({ clientId: `id-${externalReferenceCode}`, homePageURL });
    },
  };
}

function client({ clientId, homePageURL }: Parameters): Client {
  const base = homePageURL.replace(/\/$/, '');
  const send: Client['_fetch'] = async (resource, init = {}) => {
    const url = addressOf(resource instanceof Request ? resource.url : String(resource), base);
    const headers = new Headers(resource instanceof Request ? resource.headers : undefined);
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    headers.set('Authorization', `${TOKEN.token_type} ${TOKEN.access_token}`);
    return fetch(resource instanceof Request ? new Request(url, resource) : url, { ...init, headers });
  };
  return {
    authorizeURL: '/o/oauth2/authorize',
    clientId,
    homePageURL,
    tokenURL: '/o/oauth2/token',
    _fetch: send,
    _getOrRequestToken: () => Promise.resolve(TOKEN),
    fetch: async (resource, init) => {
      const response = await send(resource, init);
      // Scripts expect the response itself, as from a portal.
      if (!response.ok) throw response;
      return response.json() as Promise<unknown>;
    },
  };
}

/** A path below the application's service; an address elsewhere is refused. */
function addressOf(resource: string, base: string): string {
  if (resource.startsWith(base)) return resource;
  if (resource.includes('//')) throw new Error(`This client only supports calls to ${base}`);
  return `${base}/${resource.replace(/^\//, '')}`;
}
