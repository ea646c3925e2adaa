import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic';
import { UffaError } from '../../../diagnostics/errors';
import { FIXTURE_DIRECTORY } from '../../../discover/file-names';
import { replaceText } from '../../../files/replace-text';
import { requireNoLink } from '../../../files/require-no-link';
import type { ApiAnswer, ApiRequest } from '../api';

/** Below the workspace root. */
const DIRECTORY = `${FIXTURE_DIRECTORY}/recorded`;

/** All other headers may say who asked, or hold a session. */
const KEPT_HEADERS = ['content-disposition', 'content-language', 'content-type'];

/**
 * Writes what the portal answered as a fixture of the workspace. A file that is there stays as it is.
 *
 * @param workspaceRoot absolute
 * @returns why it could not be written
 */
export async function recordFixture(
  request: ApiRequest,
  answer: ApiAnswer,
  workspaceRoot: string,
): Promise<Diagnostic | undefined> {
  const path = addressOf(request);
  const file = `${DIRECTORY}/${fileName(request.method, path)}`;
  const place = join(workspaceRoot, file);
  if (answer.headers['content-encoding'] !== undefined)
    return diagnostic('preview-answer-not-recorded', { path, why: 'encoding' });
  if (answer.status >= 500) return undefined;
  try {
    requireNoLink(join(workspaceRoot, DIRECTORY), { within: workspaceRoot, name: DIRECTORY });
    if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) return undefined;
    await replaceText(place, fixtureText(request.method, path, answer), file);
    return undefined;
  } catch (error) {
    if (error instanceof UffaError) return error.diagnostic;
    throw error;
  }
}

function addressOf({ path, query }: ApiRequest): string {
  const kept = new URLSearchParams(query);
  kept.delete('p_auth');
  kept.sort();
  const text = kept.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** Readable, and different for different calls. */
function fileName(method: string, path: string): string {
  const words = path
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  const digits = createHash('sha256').update(`${method} ${path}`).digest('hex').slice(0, 8);
  return `${method.toLowerCase()}-${words}-${digits}.json`;
}

function fixtureText(method: string, path: string, { status, headers, body }: ApiAnswer): string {
  const type = String(headers['content-type'] ?? 'application/octet-stream');
  const kept = KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  const fixture = {
    method,
    path,
    status,
    headers: Object.fromEntries([...kept, ['content-type', type]]) as object,
    ...bodyMember(body, type),
  };
  return `${JSON.stringify(fixture, undefined, 2)}\n`;
}

function bodyMember(body: Uint8Array, type: string): object {
  if (body.byteLength === 0) return {};
  const text = textOf(body);
  if (text === undefined) return { base64: Buffer.from(body).toString('base64') };
  if (!/[/+]json\b/.test(type)) return { body: text };
  try {
    return { body: JSON.parse(text) as unknown };
  } catch {
    return { base64: Buffer.from(body).toString('base64') };
  }
}

function textOf(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}
