import type {
  CountedPlace,
  DefinedCode,
  EntryField,
  ItemsOutline,
  ObjectOutline,
  ReferredCode,
} from './batch-outline';
import type { Value } from '../../values/value';
import { itemsOutline } from './items-outline';

/** Collects what the items of one file say, some items at a time: the same as of all of them at once. */
export class CollectedItems {
  private readonly bound = new Map<string, CountedPlace>();
  private readonly fields = new Map<string, EntryField>();
  private readonly refersTo = new Map<string, ReferredCode>();
  private readonly defines: DefinedCode[] = [];
  private readonly objects: ObjectOutline[] = [];
  private emptyCodes: CountedPlace | undefined;
  private tokens: CountedPlace | undefined;

  constructor(
    readonly className: string | undefined,
    private readonly source: string,
  ) {}

  add(items: readonly Value[]): void {
    const some = itemsOutline(items, this.className, this.source);
    for (const each of some.bound) this.bound.set(each.name, sum(this.bound.get(each.name), each));
    for (const each of some.fields) {
      const key = `${each.shape} ${each.name}`;
      this.fields.set(key, sum(this.fields.get(key), each));
    }
    for (const each of some.refersTo) {
      const key = `${each.kind} ${each.code}`;
      if (!this.refersTo.has(key)) this.refersTo.set(key, each);
    }
    for (const each of some.defines) this.defines.push(each);
    for (const each of some.objects) this.objects.push(each);
    if (some.emptyCodes !== undefined) this.emptyCodes = sum(this.emptyCodes, some.emptyCodes);
    if (some.tokens !== undefined) this.tokens = sum(this.tokens, some.tokens);
  }

  outline(): ItemsOutline {
    const { emptyCodes, tokens } = this;
    return {
      bound: [...this.bound.values()],
      ...(emptyCodes === undefined ? {} : { emptyCodes }),
      defines: this.defines,
      refersTo: [...this.refersTo.values()],
      objects: this.objects,
      fields: [...this.fields.values()],
      ...(tokens === undefined ? {} : { tokens }),
    };
  }
}

/** What was found first, with the count of both. */
function sum<T extends { readonly count: number }>(known: T | undefined, more: T): T {
  return known === undefined ? more : { ...known, count: known.count + more.count };
}
