import { writeFileSync } from 'node:fs';
import { linesOf } from './lines-of';
import type { SpooledItem } from './item-spool';

/** Items sorted by code; they can be gone through more than once. */
export interface SortedItems extends Iterable<SpooledItem> {
  readonly size: number;
  /** Whether any of them has to come after another one. */
  readonly hasNeeds: boolean;
}

/** So many items are sorted in memory: some 15 MB. */
const MOST_AT_ONCE = 50_000;

/**
 * Sorts items by code: of more than fit, each lot goes into a temporary file of its own, and in the end they are merged. So the
 * memory does not grow with the export.
 */
export class ItemIndex {
  private readonly runs: string[] = [];
  private kept: SpooledItem[] = [];
  private size = 0;
  private hasNeeds = false;

  /**
   * @param file what temporary files are named after, absolute
   * @param most how many items stay in memory
   */
  constructor(
    private readonly file: string,
    private readonly most = MOST_AT_ONCE,
  ) {}

  add(item: SpooledItem): void {
    this.kept.push(item);
    this.size++;
    this.hasNeeds ||= item.needs.length > 0;
    if (this.kept.length >= this.most) this.spill();
  }

  /**
   * All items in order.
   * @param twice is called with a code that two items have
   */
  sorted(twice: (code: string) => never): SortedItems {
    const { size, hasNeeds } = this;
    this.kept.sort(byCode);
    const last = this.kept;
    const sources = (): readonly Iterable<SpooledItem>[] => [...this.runs.map(itemsIn), last];
    const inOrder = () => different(merged(sources()), twice);
    // Gone through once before anything is written: then no code is there twice.
    exhaust(inOrder());
    return { size, hasNeeds, [Symbol.iterator]: inOrder };
  }

  private spill(): void {
    const run = `${this.file}-${this.runs.length}`;
    const lines = this.kept.sort(byCode).map(lineOf);
    writeFileSync(run, lines.join(''), { flag: 'wx', mode: 0o600 });
    this.runs.push(run);
    this.kept = [];
  }
}

function byCode(a: SpooledItem, b: SpooledItem): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

type Line = readonly [code: string, name: string, offset: number, length: number, needs: readonly string[]];

function lineOf({ code, name, offset, length, needs }: SpooledItem): string {
  return `${JSON.stringify([code, name, offset, length, needs] satisfies Line)}\n`;
}

function* itemsIn(file: string): Generator<SpooledItem> {
  for (const line of linesOf(file)) {
    const [code, name, offset, length, needs] = JSON.parse(line) as Line;
    yield { code, name, offset, length, needs };
  }
}

function exhaust(items: Iterator<SpooledItem, undefined>): void {
  while (items.next().done !== true);
}

/** There are at most some hundred runs, so the first of them is looked for one by one. */
function* merged(sources: readonly Iterable<SpooledItem>[]): Generator<SpooledItem> {
  const heads = sources.flatMap((source) => {
    const iterator: Iterator<SpooledItem, unknown> = source[Symbol.iterator]();
    const next = iterator.next();
    return next.done === true ? [] : [{ iterator, item: next.value }];
  });
  while (heads.length > 0) {
    const first = heads.reduce((least, head) => (byCode(head.item, least.item) < 0 ? head : least));
    yield first.item;
    const next = first.iterator.next();
    if (next.done === true) heads.splice(heads.indexOf(first), 1);
    else first.item = next.value;
  }
}

function* different(
  items: Iterable<SpooledItem>,
  twice: (code: string) => never,
): Generator<SpooledItem, undefined> {
  let before: string | undefined;
  for (const item of items) {
    if (item.code === before) twice(item.code);
    before = item.code;
    yield item;
  }
  return undefined;
}
