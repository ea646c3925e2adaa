import type { IncomingMessage } from 'node:http';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { jsonObjectIn } from '../files/read-json';
import { typeOf } from './content-type';

/** What is known of an answer that is not the wanted one. */
export interface RefusedAnswer {
  /** Method and path, for people. */
  readonly request: string;
  readonly answer: Pick<IncomingMessage, 'statusCode' | 'headers'>;
  /** Its beginning. */
  readonly body: string;
  /** The OAuth 2 scope that the resource is known to need. */
  readonly scope?: string;
}

/**
 * Why a portal did not answer with what was asked for. It decides by status and content type, for portals differ in
 * which they use; of a body in JSON its title is shown, and of any other nothing.
 */
export function refusedAnswer({ request, answer, body, scope }: RefusedAnswer): Diagnostic {
  const status = answer.statusCode ?? 0;
  const title = titleIn(answer, body);
  if (status >= 300 && status < 400) {
    const location = answer.headers.location ?? '';
    const to = isLogin(location) ? 'login' : 'elsewhere';
    return diagnostic('portal-redirects', { request, to, location: withoutQuery(location) });
  }
  if (status === 401) return diagnostic('portal-credentials-refused', { request, status, ...title });
  if (status === 403) {
    return diagnostic('portal-access-denied', {
      request,
      ...title,
      ...(scope === undefined ? {} : { scope }),
    });
  }
  if (status >= 200 && status < 300) {
    return diagnostic('portal-answer-not-json', { request, type: typeOf(answer) });
  }
  return diagnostic('portal-answer-failed', { request, status, ...title });
}

/** Queries may hold what is nobody's business. */
function withoutQuery(location: string): string {
  return location.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//');
}

function isLogin(location: string): boolean {
  return /login|signin|sign-in|sso|saml|oauth2\/authorize/i.test(location);
}

/** In characters. */
const LONGEST_TITLE = 300;

/** The problem's own words, where the answer is JSON and has some. */
function titleIn(answer: RefusedAnswer['answer'], body: string): { readonly title?: string } {
  if (!typeOf(answer).includes('json')) return {};
  const members = jsonObjectIn(body) ?? {};
  const words = ['title', 'message', 'error_description', 'detail', 'error'].map((name) =>
    Object.hasOwn(members, name) ? members[name] : undefined,
  );
  const title = words.find((each) => typeof each === 'string' && each.trim() !== '');
  return typeof title === 'string' ? { title: title.trim().slice(0, LONGEST_TITLE) } : {};
}
