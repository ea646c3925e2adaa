import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';
import { diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import { UffaError } from '../diagnostics/errors';
import type { PortalAddress } from './portal-address';

/** How requests go out. */
export interface Transport {
  readonly address: PortalAddress;
  /** Certificates in PEM to trust besides those that Node brings. */
  readonly ca?: string;
  /** In seconds: so long nothing may come before the portal counts as silent. */
  readonly patience: number;
  readonly signal?: AbortSignal;
}

export interface RequestForm {
  readonly method: string;
  /** Below the portal's address, with its query, both percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Errors of TLS that say that a certificate is not trusted. */
const UNTRUSTED =
  /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|CERT_(?:UNTRUSTED|HAS_EXPIRED|SIGNATURE)|ALTNAME_INVALID/;

/** Certificates that are given would replace those that Node brings. */
function trusting(ca: string | undefined): { readonly ca?: string[] } {
  return ca === undefined ? {} : { ca: [...rootCertificates, ca] };
}

/**
 * Sends one request to the portal and to no other host: a redirect is an answer like any other.
 * @throws UffaError where no answer comes
 */
export function sendRequest(transport: Transport, form: RequestForm): Promise<IncomingMessage> {
  const { address, ca, patience, signal } = transport;
  const { hostname, port, basePath } = address;
  const options = {
    hostname,
    port,
    method: form.method,
    path: `${basePath}${form.path}`,
    headers: {
      ...form.headers,
      ...(form.body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(form.body)) }),
    },
    timeout: patience * 1000,
    // A proxy of the environment would be another host.
    agent: address.protocol === 'https:' ? new HttpsAgent(trusting(ca)) : new HttpAgent(),
    ...(signal === undefined ? {} : { signal }),
  };
  return new Promise((resolve, reject) => {
    const send = address.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(options, resolve);
    request.on('timeout', () => request.destroy(new SilentError('ETIMEDOUT')));
    request.on('error', (error) => reject(unreachable(address, error)));
    request.end(form.body);
  });
}

/** Thrown where the portal stays silent for too long. */
class SilentError extends Error {
  override readonly name = 'SilentError';
}

/** Why no answer comes, or why it ends too early. */
export function unreachable({ text }: PortalAddress, cause: unknown): UffaError {
  if (cause instanceof UffaError) return cause;
  const reason = cause instanceof SilentError ? cause.message : reasonOf(cause);
  return new UffaError(
    UNTRUSTED.test(reason)
      ? diagnostic('portal-certificate-untrusted', { portal: text, reason })
      : diagnostic('portal-unreachable', { portal: text, reason }),
    { cause },
  );
}
