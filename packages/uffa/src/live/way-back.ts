import type { Journal } from './journal';

/** What is found where the archive is deployed, and in the backup, by SHA-256; undefined where there is no file. */
export interface Found {
  readonly deployed: string | undefined;
  readonly backup: string | undefined;
}

/**
 * How a served project gets back to production:
 *
 * - `put-back` the backup, for what is deployed is still the live archive,
 * - `remove` the live archive, for nothing was deployed before,
 * - `nothing`, for production is there, or nothing is and nothing was,
 * - `leave` what somebody else has deployed or removed in the meantime,
 * - `lost`: the live archive is deployed, and the backup is not what it was.
 */
export type WayBack = 'put-back' | 'remove' | 'nothing' | 'leave' | 'lost';

/**
 * The way back from any moment at which serving may have ended, even by losing power. The journal is written before the
 * live archive is deployed, and forgotten after production is back.
 */
export function wayBack(
  { production, live }: Pick<Journal, 'production' | 'live'>,
  { deployed, backup }: Found,
): WayBack {
  if (deployed === (production ?? undefined)) return 'nothing';
  if (deployed !== live) return 'leave';
  if (production === null) return 'remove';
  return backup === production ? 'put-back' : 'lost';
}

/** What has become of the place that was live, for people; empty where nothing has. */
export function wayText(way: WayBack, place: string): string {
  switch (way) {
    case 'put-back':
      return `${place} is again what was deployed before`;
    case 'remove':
      return `${place} is removed, as nothing was deployed before`;
    case 'leave':
      return `${place} was deployed or removed by somebody else meanwhile, and is left so`;
    case 'nothing':
    case 'lost':
      return '';
  }
}
