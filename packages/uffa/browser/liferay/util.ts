import { consentStorage } from './consent-storage';
import { openModal } from './modal';
import { notProvided } from './not-provided';
import { openToast } from './toast';

/** `Liferay.Util`. */
export function util(authToken: string): Readonly<Record<string, unknown>> {
  return {
    LocalStorage: consentStorage(localStorage),
    SessionStorage: consentStorage(sessionStorage),
    escapeHTML,
    fetch: (resource: RequestInfo | URL, init?: RequestInit) => fetchWithToken(authToken, resource, init),
    getOpener: () => window,
    isEqual: (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b),
    navigate: (url: string) => location.assign(url),
    ns: namespaced,
    openModal,
    openSelectionModal: () => notProvided('Liferay.Util.openSelectionModal'),
    openToast,
    sub: substituted,
  };
}

/** On the page's own origin the portal's token is sent; other hosts get none of it. */
export function fetchWithToken(
  authToken: string,
  resource: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  const url = new URL(resource instanceof Request ? resource.url : resource, location.href);
  const headers = new Headers(resource instanceof Request ? resource.headers : undefined);
  new Headers(init.headers).forEach((value, name) => headers.set(name, value));
  if (url.origin !== location.origin) return fetch(resource, { ...init, headers });
  headers.set('x-csrf-token', authToken);
  return fetch(resource, { credentials: 'include', ...init, headers });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&#034;',
  '&': '&amp;',
  "'": '&#039;',
  '/': '&#047;',
  '<': '&lt;',
  '>': '&gt;',
  '`': '&#096;',
};

function escapeHTML(text: string): string {
  return text.replace(/["&'/<>`]/g, (character) => ENTITIES[character] ?? character);
}

/** Adds a portlet's namespace to a name, or to the names of an object. */
export function namespaced(
  namespace: string,
  names: string | Readonly<Record<string, unknown>>,
): string | Readonly<Record<string, unknown>> {
  if (typeof names === 'string') return `${namespace}${names}`;
  return Object.fromEntries(Object.entries(names).map(([name, value]) => [`${namespace}${name}`, value]));
}

/** Puts values in the places `{0}`, `{1}` … of a text; a list, where one of them is not a text. */
export function substituted(text: string, ...values: readonly unknown[]): string | readonly unknown[] {
  const [first] = values;
  const all: readonly unknown[] = values.length === 1 && Array.isArray(first) ? first : values;
  const parts = text.split(/(\{\d+\})/).filter((part) => part !== '');
  const filled = parts.map((part) => {
    const index = /^\{(\d+)\}$/.exec(part)?.[1];
    const value = index === undefined ? part : all[Number(index)];
    return value === undefined ? part : value;
  });
  const isText = (part: unknown) => typeof part !== 'object' && typeof part !== 'function';
  return filled.every(isText) ? filled.map(String).join('') : filled;
}
