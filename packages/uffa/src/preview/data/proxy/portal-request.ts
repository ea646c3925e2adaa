import type { IncomingHttpHeaders } from 'node:http';
import { wordsOf } from '../../../diagnostics/words';
import type { PortalAddress } from '../../../portal-client/portal-address';
import { readBytes } from '../../../portal-client/read-body';
import { sendRequest, unreachable } from '../../../portal-client/send-request';
import { Refusal } from '../answers/refusal';

/** In seconds: so long nothing may come before the portal counts as silent. */
const PATIENCE = 30;

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
 * Sends one request to the portal and to no other host, and takes its answer whole before it is passed on.
 *
 * @param ca certificates in PEM to trust besides those that Node brings
 * @throws Refusal where no answer comes
 */
export async function askPortal(
  address: PortalAddress,
  { method, target, headers, body }: PortalCall,
  ca: string | undefined,
): Promise<PortalAnswer> {
  const transport = { address, patience: PATIENCE, ...(ca === undefined ? {} : { ca }) };
  try {
    const answer = await sendRequest(transport, { method, path: target, headers, body });
    const bytes = await readBytes(answer, { address, what: `${method} ${target}` });
    return { status: answer.statusCode ?? 502, headers: answer.headers, body: bytes };
  } catch (error) {
    throw new Refusal(502, wordsOf(unreachable(address, error).diagnostic).message);
  }
}
