import { isObject } from '../files/read-json';
import { placeIn, type LivePlace } from './live-place';

/** What a later process has to know to put the production archive back. */
export interface Journal {
  readonly place: LivePlace;
  /** SHA-256 of what was deployed before, in hexadecimal digits; null where nothing was. */
  readonly production: string | null;
  /** SHA-256 of what is deployed while the project is served. */
  readonly live: string;
  /** The process that serves. */
  readonly pid: number;
}

const SHA256 = /^[\da-f]{64}$/;

export function journalText(journal: Journal): string {
  return `${JSON.stringify(journal, null, 2)}\n`;
}

/**
 * A journal as `journalText` wrote it; undefined for any other text.
 *
 * @param archive the file name of the project's archive: a journal that names another file is none
 */
export function readJournal(text: string, archive: string): Journal | undefined {
  const value = parsed(text);
  if (!isObject(value)) return undefined;
  const { production, live, pid } = value;
  const place = placeIn(value['place'], archive);
  if (place === undefined || !isHash(live) || typeof pid !== 'number') return undefined;
  if (production !== null && !isHash(production)) return undefined;
  return { place, production, live, pid };
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && SHA256.test(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
