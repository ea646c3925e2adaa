import type { Api } from '../data/api';

/** Answers no call. */
export function noApi(): Api {
  return { answer: () => Promise.resolve(undefined), diagnostics: [] };
}
