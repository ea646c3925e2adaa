import { diagnostic, type Diagnostic } from 'uffa';

/** What a development server has answered. */
export interface Answer {
  readonly status: number;
  /** The header `Content-Type`; empty where there is none. */
  readonly type: string;
  /** The header `Access-Control-Allow-Origin`. */
  readonly allowed: string | undefined;
}

/** What is asked for. */
export interface Question {
  readonly url: string;
  /** Of the portal. */
  readonly origin: string;
  readonly plugin: 'expected' | 'not used';
}

/**
 * Why a page of the portal could not load a module that is answered like this; undefined where it can. Servers of
 * single-page applications answer what they do not know with their page.
 */
export function judgeAnswer(answer: Answer, { url, origin, plugin }: Question): Diagnostic | undefined {
  const { status, type, allowed } = answer;
  const [mime = ''] = type.split(';');
  const isScript = /^(?:text|application)\/(?:x-)?(?:java|ecma)script$/i.test(mime.trim());
  if (status !== 200 || !isScript) {
    const found = status === 200 ? `a file of the type "${mime.trim()}"` : `the status ${status}`;
    return diagnostic('dev-server-entry-refused', { url, answer: found, plugin });
  }
  if (allowed === '*' || allowed === origin) return undefined;
  return diagnostic('dev-server-no-cors', { url, origin, allowed: allowed ?? null });
}
