import { diagnostic } from '../../../diagnostics/diagnostic';
import { UffaError } from '../../../diagnostics/errors';

/** The portal that calls are forwarded to. */
export interface PortalOrigin {
  readonly isSecure: boolean;
  readonly hostname: string;
  /** Empty: the protocol's own. */
  readonly port: string;
  /** Such as `https://portal.example:8443`. */
  readonly origin: string;
  /** The portal's path context, without a slash at its end; mostly empty. */
  readonly context: string;
}

/**
 * Reads the address of a portal.
 * @throws UffaError for another form, and for an address with a password in it, which is not repeated
 */
export function portalOrigin(address: string): PortalOrigin {
  if (!URL.canParse(address)) throw invalid(address, 'form');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw invalid(url.host, 'password');
  const isHttp = url.protocol === 'http:' || url.protocol === 'https:';
  if (!isHttp || url.search !== '' || url.hash !== '') throw invalid(address, 'form');
  return {
    isSecure: url.protocol === 'https:',
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    origin: url.origin,
    context: url.pathname.replace(/\/+$/, ''),
  };
}

function invalid(address: string, problem: 'form' | 'password'): UffaError {
  return new UffaError(diagnostic('preview-portal-invalid', { address, problem }));
}
