import { expect, it } from 'vitest';
import { wayBack, type Found } from './way-back';

const replaced = { production: 'p', live: 'l' };
const added = { production: null, live: 'l' };

it.each<[string, { production: string | null; live: string }, Partial<Found>, string]>([
  ['the live archive is deployed', replaced, { deployed: 'l', backup: 'p' }, 'put-back'],
  ['it is deployed where nothing was', added, { deployed: 'l' }, 'remove'],
  ['it never was deployed', replaced, { deployed: 'p', backup: 'p' }, 'nothing'],
  ['it never was deployed, and nothing is', added, {}, 'nothing'],
  ['production is back, and the backup is gone', replaced, { deployed: 'p' }, 'nothing'],
  ['somebody has deployed again', replaced, { deployed: 'x', backup: 'p' }, 'leave'],
  ['somebody has deployed where nothing was', added, { deployed: 'x' }, 'leave'],
  ['somebody has removed it', replaced, { backup: 'p' }, 'leave'],
  ['the backup is gone', replaced, { deployed: 'l' }, 'lost'],
  ['the backup is another file', replaced, { deployed: 'l', backup: 'x' }, 'lost'],
])('when %s', (_, journal, found, way) => {
  expect(wayBack(journal, { deployed: undefined, backup: undefined, ...found })).toBe(way);
});
