import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';

/** Where a portal is. */
export interface PortalAddress {
  readonly protocol: 'http:' | 'https:';
  /** Without brackets around an IPv6 address. */
  readonly hostname: string;
  readonly port: number;
  /** In front of every path, without a slash at its end: '' for a portal at the root of its host. */
  readonly basePath: string;
  /** For people. */
  readonly text: string;
}

/**
 * The address of a portal, from what a user wrote.
 * @throws UffaError for what is no such address, or holds a name and a password: these would stay in the shell's history
 */
export function portalAddress(text: string): PortalAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw invalid(text, 'form');
  if (url.username !== '' || url.password !== '') throw invalid(`${url.protocol}//${url.host}`, 'password');
  if (url.search !== '' || url.hash !== '') throw invalid(`${url.origin}${url.pathname}`, 'query');
  const protocol = url.protocol === 'https:' ? 'https:' : 'http:';
  const basePath = url.pathname.replace(/\/+$/, '');
  return {
    protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (protocol === 'https:' ? 443 : 80),
    basePath,
    text: `${url.origin}${basePath}`,
  };
}

function invalid(address: string, problem: 'form' | 'password' | 'query'): UffaError {
  return new UffaError(diagnostic('portal-address-invalid', { address, problem }));
}
