import type { ApiRequest } from './api';
import type { PreviewUser } from '../people';

const USERS: readonly string[] = ['guest', 'user', 'admin'] satisfies readonly PreviewUser[];

/**
 * Who makes a call: whom the page that makes it was opened for. Browsers send a page's whole address along with calls to
 * its own origin.
 */
export function requestedUser({ headers }: ApiRequest, otherwise: PreviewUser): PreviewUser {
  const { referer } = headers;
  if (typeof referer !== 'string' || !URL.canParse(referer)) return otherwise;
  const user = new URL(referer).searchParams.get('user') ?? '';
  return USERS.includes(user) ? (user as PreviewUser) : otherwise;
}
