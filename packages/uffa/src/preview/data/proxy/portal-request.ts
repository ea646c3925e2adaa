import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { rootCertificates } from 'node:tls';
import { reasonOf } from '../../../diagnostics/error-reason';
import type { PortalAddress } from '../../../portal-client/portal-address';
import { Refusal } from '../answers/refusal';

/** In milliseconds: so long nothing may come before the portal counts as silent. */
const PATIENCE = 30_000;
/** In bytes: an answer is kept whole until it is passed on. */
const MOST_BODY = 64_000_000;

export interface PortalCall {
  readonly method: string;
  /** Below the portal's address, with its query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface PortalAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Sends one request to the portal and to no other host: a redirect is an answer like any other, and is not followed.
 *
 * @param ca certificates in PEM to trust besides those that Node brings
 * @throws Refusal where no answer comes
 */
export function askPortal(
  portal: PortalAddress,
  call: PortalCall,
  ca: string | undefined,
): Promise<PortalAnswer> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) =>
      reject(new Refusal(502, `The portal ${portal.text} does not answer: ${reason}`));
    try {
      const send = portal.protocol === 'https:' ? httpsRequest : httpRequest;
      const request = send({
        hostname: portal.hostname,
        port: portal.port,
        method: call.method,
        path: `${portal.basePath}${call.target}`,
        headers: { ...call.headers, 'content-length': String(call.body.byteLength) },
        timeout: PATIENCE,
        // A connection of its own: one that is kept may be closed by the portal at any time.
        agent: false,
        ...(ca === undefined ? {} : { ca: [...rootCertificates, ca] }),
      });
      request.on('timeout', () => request.destroy(new Error('it has been silent for 30 seconds')));
      request.on('error', (error) => fail(reasonOf(error)));
      request.on('response', (response) => {
        readAnswer(response).then(resolve, (error: unknown) => {
          response.destroy();
          if (error instanceof Refusal) reject(error);
          else fail(reasonOf(error));
        });
      });
      request.end(call.body);
    } catch (error) {
      fail(reasonOf(error));
    }
  });
}

async function readAnswer(response: IncomingMessage): Promise<PortalAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BODY)
      throw new Refusal(502, `The portal's answer has more than ${MOST_BODY / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return { status: response.statusCode ?? 502, headers: response.headers, body: Buffer.concat(chunks) };
}
