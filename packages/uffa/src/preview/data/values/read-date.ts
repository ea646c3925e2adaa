import type { Json } from '../answers/json';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/;
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?(Z|[-+]\d{2}:?\d{2})?$/;

/** A date as a portal answers it, from what it takes; undefined for no date, null for an empty text. */
export function readDate(value: Json): string | null | undefined {
  if (value === '') return null;
  if (typeof value !== 'string') return undefined;
  const [, year = '', month = '', day = ''] = DATE.exec(value) ?? [];
  const text = `${year}-${month}-${day}T00:00:00.000Z`;
  // 2023-02-30 would become a day in March.
  return isoText(text) === text ? text : undefined;
}

/** A point in time as a portal answers it, in UTC; a text without a time zone is in UTC, too. */
export function readDateTime(value: Json): string | null | undefined {
  if (value === '') return null;
  if (typeof value !== 'string') return undefined;
  const [whole, date = '', minutes = '', seconds = ':00', fraction = '', zone = 'Z'] = TIME.exec(value) ?? [];
  if (whole === undefined) return readDate(value);
  if (readDate(date) === undefined) return undefined;
  const offset = /^[-+]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return isoText(`${date}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`);
}

function isoText(text: string): string | undefined {
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
