import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { ITEM_LEVEL } from './batch-parameters';
import { cleanItem, type Cleaning, type CleaningRules, type LeftOutReason } from './clean-item';
import type { SortedItems } from './item-index';
import type { ItemSpool } from './item-spool';
import { textOf, type ExactJson } from './json/exact-json';
import { writeExactJson } from './json/write-exact-json';
import type { LeftOut } from './pulled';

/** How items are gathered. */
export interface GatherForm {
  /** What they are, for people, as in "of object definitions". */
  readonly of: string;
  readonly rules: CleaningRules;
  /** Another member than the reference code that tells items apart, for classes that have none. */
  readonly otherCode?: 'name';
  /** Why an item is left out as a whole; undefined: it is not. */
  readonly leaveOut?: (item: ExactJson) => LeftOut['reason'] | undefined;
  readonly nameOf: (item: ExactJson, code: string) => string;
  readonly needsOf: (item: ExactJson) => readonly string[];
  /** What of an item is missing in the answer. */
  readonly missing?: (item: ExactJson) => readonly string[];
}

/** Items that were put away, sorted by code, and what was found on the way. */
export interface Gathered {
  readonly items: SortedItems;
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cleans items and puts them away, one by one.
 * @throws UffaError where two have the same code: only one of them could be imported
 */
export async function gatherItems(
  source: AsyncIterable<ExactJson> | Iterable<ExactJson>,
  form: GatherForm,
  spool: ItemSpool,
): Promise<Gathered> {
  const { of, rules, otherCode, leaveOut, nameOf, needsOf, missing } = form;
  const index = spool.index();
  const cleaning: Cleaning = { leftOut: new Map(), numbers: new Map() };
  const whole = new Map<string, LeftOut>();
  const absent = new Map<string, number>();
  for await (const item of source) {
    const code = textOf(item, 'externalReferenceCode') ?? (otherCode && textOf(item, otherCode));
    const reason =
      leaveOut?.(item) ?? (code === undefined || code.trim() === '' ? 'without-code' : undefined);
    if (reason !== undefined || code === undefined) {
      const what = textOf(item, 'name') ?? code ?? '?';
      addTo(whole, { of, what, count: 1, reason: reason ?? 'without-code' });
      continue;
    }
    for (const each of missing?.(item) ?? []) absent.set(each, (absent.get(each) ?? 0) + 1);
    const clean = cleanItem(item, rules, cleaning);
    const place = spool.add(writeExactJson(clean, ITEM_LEVEL));
    index.add({ code, name: nameOf(item, code), needs: shared(needsOf(item)), ...place });
  }
  return {
    items: index.sorted((code) => {
      throw new UffaError(diagnostic('pull-code-twice', { of, code }));
    }),
    leftOut: [
      ...whole.values(),
      ...[...cleaning.leftOut].map(([key, count]) => memberLeftOut(of, key, count)),
      ...[...absent].map(([what, count]) => ({ of, what, count, reason: 'attachment' as const })),
    ].sort(byText),
    diagnostics: [...cleaning.numbers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([member, count]) => diagnostic('pull-number-of-one-portal', { of, member, count })),
  };
}

const nothing: readonly string[] = [];

/** Most items need nothing, and there may be a million of them. */
function shared(needs: readonly string[]): readonly string[] {
  return needs.length === 0 ? nothing : needs;
}

function memberLeftOut(of: string, key: string, count: number): LeftOut {
  const space = key.indexOf(' ');
  return { of, what: key.slice(space + 1), count, reason: key.slice(0, space) as LeftOutReason };
}

/** Items without a code may have no name of their own: they are counted. */
function addTo(counts: Map<string, LeftOut>, each: LeftOut): void {
  const key = `${each.reason}\0${each.what}`;
  const known = counts.get(key);
  counts.set(key, known === undefined ? each : { ...known, count: known.count + 1 });
}

function byText(a: LeftOut, b: LeftOut): number {
  const [one, other] = [a, b].map(({ reason, what }) => `${reason}\0${what}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}
