import { startOf } from '../../diagnostics/position';
import type { Value } from '../../values/value';
import { BASE64_TOKEN } from './base64-token';
import type { ItemsOutline } from './batch-outline';
import { boundMembers, emptyCodes } from './bound-members';
import { OBJECT_ENTRY } from './class-names';
import { Counted } from './counted';
import { definedCodes, objectsOf, referredCodes } from './definitions';
import { entryFields } from './entry-fields';

/** What the items of a batch data file say, by their class. */
export function itemsOutline(
  items: readonly Value[],
  className: string | undefined,
  source: string,
): ItemsOutline {
  const empty = emptyCodes(items, source);
  const tokens = tokensIn(items, source);
  return {
    bound: boundMembers(items, className, source),
    ...(empty === undefined ? {} : { emptyCodes: empty }),
    defines: definedCodes(items, className),
    refersTo: referredCodes(items, className, source),
    objects: objectsOf(items, className),
    fields: className === OBJECT_ENTRY ? entryFields(items, source) : [],
    ...(tokens === undefined ? {} : { tokens }),
  };
}

function tokensIn(items: readonly Value[], source: string): ItemsOutline['tokens'] {
  const found = new Counted();
  const visit = (value: Value): void => {
    if (value.kind === 'list') value.items.forEach(visit);
    if (value.kind === 'map') {
      for (const [key, { value: member }] of value.members) {
        const isToken = key === 'fileBase64' && member.kind === 'string' && member.value === BASE64_TOKEN;
        if (isToken) found.add(key, member.position ?? startOf(source));
        else visit(member);
      }
    }
  };
  items.forEach(visit);
  return found.places()[0];
}
