import type { StoredEntry } from './entry';

/** The entries of one object, found by id and by reference code, in the order in which they came. */
export class EntryTable {
  private readonly byId = new Map<number, StoredEntry>();
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.byId.size;
  }

  all(): readonly StoredEntry[] {
    return [...this.byId.values()];
  }

  byNumber(id: number): StoredEntry | undefined {
    return this.byId.get(id);
  }

  byCode(code: string, scope: string): StoredEntry | undefined {
    const id = this.ids.get(keyOf(code, scope));
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** Adds an entry, or puts it in the place of the one with the same id. */
  put(entry: StoredEntry): void {
    const before = this.byId.get(entry.id);
    if (before !== undefined) this.ids.delete(keyOf(before.code, before.scope));
    this.byId.set(entry.id, entry);
    this.ids.set(keyOf(entry.code, entry.scope), entry.id);
  }

  remove({ id, code, scope }: StoredEntry): void {
    this.byId.delete(id);
    this.ids.delete(keyOf(code, scope));
  }
}

function keyOf(code: string, scope: string): string {
  return JSON.stringify([scope, code]);
}
