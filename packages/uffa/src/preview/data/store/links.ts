/** Which entries belong together by relationships from many to many. */
export class Links {
  private readonly pairs = new Map<string, Set<string>>();

  /** @param name of the relationship @param one the id of an entry on its first side @param many of one on its second */
  add(name: string, one: number, many: number): void {
    const pairs = this.pairs.get(name) ?? new Set();
    this.pairs.set(name, pairs.add(`${one} ${many}`));
  }

  remove(name: string, one: number, many: number): void {
    this.pairs.get(name)?.delete(`${one} ${many}`);
  }

  /** All pairs of a relationship, in the order in which they came. */
  of(name: string): readonly (readonly [one: number, many: number])[] {
    return [...(this.pairs.get(name) ?? [])].map((pair) => {
      const [one = '', many = ''] = pair.split(' ');
      return [Number(one), Number(many)] as const;
    });
  }

  /** Forgets all pairs with an entry. */
  forget(id: number): void {
    for (const pairs of this.pairs.values()) {
      for (const pair of pairs) {
        if (pair.split(' ').includes(String(id))) pairs.delete(pair);
      }
    }
  }
}
