import type { IncomingHttpHeaders } from 'node:http';
import type { PortalAddress } from '../../../portal-client/portal-address';
import type { ApiAnswer, ApiRequest } from '../api';

/** What of a page's headers the portal gets to know. All others stay here: tokens of the preview, and where the page is. */
const FORWARDED = [
  'accept',
  'accept-language',
  'content-type',
  'if-modified-since',
  'if-none-match',
  'range',
  'x-accept-all-languages',
];

/** Cookies have no ports: without a name of their own, the portal would get those of every program on this machine. */
const COOKIE_PREFIX = 'uffa-portal.';

/** The headers with which a call goes on to the portal. */
export function forwardedHeaders({ headers }: ApiRequest): Record<string, string> {
  const forwarded = FORWARDED.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const cookies = String(headers['cookie'] ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(COOKIE_PREFIX))
    .map((cookie) => cookie.slice(COOKIE_PREFIX.length));
  return Object.fromEntries([
    ...forwarded,
    ['accept-encoding', 'identity'],
    ['user-agent', 'uffa'],
    ...(cookies.length === 0 ? [] : ([['cookie', cookies.join('; ')]] satisfies [string, string][])),
  ]);
}

/** What of the portal's headers the page gets to know: nothing that would rule the whole origin, or let others in. */
const RETURNED = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-range',
  'content-type',
  'etag',
  'expires',
  'last-modified',
  'retry-after',
  'vary',
];

/** The headers with which the portal's answer goes on to the page, as if this were the portal. */
export function returnedHeaders(headers: IncomingHttpHeaders, portal: PortalAddress): ApiAnswer['headers'] {
  const returned = RETURNED.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const { location, 'set-cookie': cookies = [] } = headers;
  return Object.fromEntries<string | readonly string[]>([
    ...returned,
    ...(location === undefined ? [] : ([['location', returnedLocation(location, portal)]] as const)),
    ...(cookies.length === 0
      ? []
      : ([['set-cookie', cookies.map((each) => returnedCookie(each, portal))]] as const)),
  ]);
}

/** An address of the portal as one of the preview; another one stays what it is. */
function returnedLocation(location: string, portal: PortalAddress): string {
  const base = `${portal.text}/`;
  if (!URL.canParse(location, base)) return '/';
  const url = new URL(location, base);
  if (url.origin !== new URL(base).origin) return url.href;
  return `${withoutContext(url.pathname, portal)}${url.search}${url.hash}`;
}

function withoutContext(path: string, { basePath }: PortalAddress): string {
  const below = basePath !== '' && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  // Two slashes would lead to another host.
  return below.replace(/^\/+/, '/');
}

/** Of the attributes, those stay that hold for this origin, too. */
function returnedCookie(cookie: string, portal: PortalAddress): string {
  const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
  const kept = attributes.flatMap((attribute) => {
    const [name = '', value = ''] = attribute.split('=', 2);
    switch (name.toLowerCase()) {
      case 'path':
        return [`Path=${withoutContext(value === '' ? '/' : value, portal)}`];
      case 'expires':
      case 'httponly':
      case 'max-age':
        return [attribute];
      default:
        return [];
    }
  });
  return [`${COOKIE_PREFIX}${pair}`, ...kept, 'SameSite=Strict'].join('; ');
}
