import type { ApiRequest } from './api';

/** The language that a call asks for first, as Liferay writes it; undefined where it asks for none. */
export function requestedLanguage({ headers }: ApiRequest): string | undefined {
  const first = String(headers['accept-language'] ?? '').split(/[,;]/, 1)[0] ?? '';
  const [, language, country] = /^\s*([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?\s*$/.exec(first) ?? [];
  if (language === undefined) return undefined;
  return country === undefined
    ? language.toLowerCase()
    : `${language.toLowerCase()}_${country.toUpperCase()}`;
}
