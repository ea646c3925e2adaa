import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Answer } from './judge-answer';

/** Milliseconds. A server that compiles first may take long. */
const PATIENCE = 30_000;

/**
 * Asks a development server for a module, as a page of another origin would.
 * @throws the system's error where nobody answers
 */
export function askServer(url: string, origin: string, signal: AbortSignal): Promise<Answer> {
  const isEncrypted = url.startsWith('https:');
  // Its certificate is its own; the browser is who has to accept it.
  const options = { headers: { origin }, signal, timeout: PATIENCE, agent: false, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const asked = (isEncrypted ? httpsRequest : httpRequest)(url, options, (response) => {
      const { statusCode = 0, headers } = response;
      response.resume();
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: statusCode,
          type: headers['content-type'] ?? '',
          allowed: headers['access-control-allow-origin'],
        }),
      );
    });
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE / 1000} s`)));
    asked.once('error', reject);
    asked.end();
  });
}
