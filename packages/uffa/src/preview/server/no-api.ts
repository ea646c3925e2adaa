import type { Api } from '../data/api';

/** Answers no call. */
export function noApi(): Promise<Api> {
  return Promise.resolve({ answer: () => Promise.resolve(undefined), diagnostics: [] });
}
