import { isIPv6 } from 'node:net';

const LARGEST_INT = 2_147_483_647;

/**
 * What `new java.net.URL()` accepts: a scheme that Java has a handler for, in any case, and an authority that it can
 * parse.
 */
export function isJavaUrl(text: string): boolean {
  const [, scheme, rest = ''] =
    /^(?:url:)?(https?|ftp|file|jar|mailto|jmod|jrt):([^#]*)/i.exec(text.trim()) ?? [];
  if (scheme === undefined) return false;
  if (scheme.toLowerCase() !== 'jar') return hasGoodAuthority(rest);
  const end = rest.lastIndexOf('!/');
  return end !== -1 && isJavaUrl(rest.slice(0, end));
}

function hasGoodAuthority(rest: string): boolean {
  const [, authority] = /^\/\/(?!\/\/)([^/?]*)/.exec(rest) ?? [];
  if (authority === undefined) return true;
  const parts = authority.split('@');
  // With more than one "@" Java leaves the host empty and looks no further.
  if (parts.length > 2) return true;
  const host = parts.at(-1) ?? '';
  if (host.startsWith('[')) return isGoodLiteral(host);
  const colon = host.indexOf(':');
  return colon === -1 || isGoodPort(host.slice(colon + 1));
}

/** An IPv6 address in brackets, and a port behind it. */
function isGoodLiteral(host: string): boolean {
  const [, address = '', port] = /^\[([^\]]{2,})\](?::(.*))?$/.exec(host) ?? [];
  return isIPv6(address) && isGoodPort(port ?? '');
}

/** As `Integer.parseInt` reads it; an empty one counts as none, and so does -1. */
function isGoodPort(port: string): boolean {
  if (port === '') return true;
  return /^[+-]?\d+$/.test(port) && Number(port) >= -1 && Number(port) <= LARGEST_INT;
}
