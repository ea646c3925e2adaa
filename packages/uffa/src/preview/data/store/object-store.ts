import { Refusal } from '../answers/refusal';
import type { Picklist } from '../objects/picklist';
import type { Relationship, StoredField, StoredObject } from '../objects/stored-object';
import type { Person } from '../../people';
import { checkEntry } from '../values/check-entry';
import type { EntryChange, StoredEntry } from './entry';
import { EntryTable } from './entry-table';
import { type Ids, madeUpCode } from './ids';
import { Links } from './links';

/** So many entries of an object are kept: more would only fill the memory. */
const MOST_ENTRIES = 100_000;

/** Who changes something, and when. */
export interface Editor {
  readonly person: Person;
  /** As in `StoredEntry.created`. */
  readonly time: string;
}

/** The objects of a workspace with their entries, in memory. */
export class ObjectStore {
  private readonly byPath: ReadonlyMap<string, StoredObject>;
  private readonly byCode: ReadonlyMap<string, StoredObject>;
  private readonly picklistsByCode: ReadonlyMap<string, Picklist>;
  private readonly tables = new Map<StoredObject, EntryTable>();
  private readonly links = new Links();
  private readonly counters = new Map<StoredField, number>();
  private created = 0;

  constructor(
    readonly objects: readonly StoredObject[],
    readonly picklists: readonly Picklist[],
    private readonly ids: Ids,
  ) {
    this.byPath = new Map(objects.map((object) => [object.path, object]));
    this.byCode = new Map(objects.map((object) => [object.code, object]));
    this.picklistsByCode = new Map(picklists.map((picklist) => [picklist.code, picklist]));
  }

  objectAt(path: string): StoredObject | undefined {
    return this.byPath.get(path);
  }

  objectOf(code: string): StoredObject | undefined {
    return this.byCode.get(code);
  }

  picklistOf(code: string | undefined): Picklist | undefined {
    return code === undefined ? undefined : this.picklistsByCode.get(code);
  }

  /** The entries of an object; of one site, if the object has them by sites. */
  entries(object: StoredObject, scope: string): readonly StoredEntry[] {
    const all = this.table(object).all();
    return object.scope === 'company' ? all : all.filter((entry) => entry.scope === scope);
  }

  entry(object: StoredObject, id: number): StoredEntry | undefined {
    return this.table(object).byNumber(id);
  }

  entryByCode(object: StoredObject, code: string, scope: string): StoredEntry | undefined {
    return this.table(object).byCode(code, scope);
  }

  /**
   * Adds an entry.
   * @throws Refusal where the definition does not allow it
   */
  create(object: StoredObject, scope: string, change: EntryChange, editor: Editor): StoredEntry {
    if (this.table(object).size >= MOST_ENTRIES)
      throw new Refusal(400, `The preview keeps ${MOST_ENTRIES} entries of an object`);
    const code = change.code ?? madeUpCode(object.name, scope, String(++this.created));
    const values = new Map([...this.defaultsOf(object), ...valuesOf(change.values)]);
    const entry: StoredEntry = {
      id: 0,
      code,
      scope,
      created: editor.time,
      modified: editor.time,
      creator: editor.person,
      status: change.status ?? 0,
      keywords: change.keywords ?? [],
      values,
      ones: valuesOf(change.ones),
      foreign: valuesOf(change.foreign),
    };
    checkEntry(entry, object, this);
    const counted = [...object.fields.values()].filter(
      ({ name, counter }) => counter !== undefined && !values.has(name),
    );
    for (const field of counted) values.set(field.name, this.next(field));
    const stored = { ...entry, id: this.ids.idOf('entry', object.name, scope, code) };
    this.table(object).put(stored);
    return stored;
  }

  /**
   * Gives an entry other values; those that the change does not name stay.
   * @throws Refusal where the definition does not allow it
   */
  patch(object: StoredObject, entry: StoredEntry, change: EntryChange, editor: Editor): StoredEntry {
    return this.replaceBy(object, {
      ...entry,
      ...(change.code === undefined ? {} : { code: change.code }),
      ...(change.status === undefined ? {} : { status: change.status }),
      ...(change.keywords === undefined ? {} : { keywords: change.keywords }),
      modified: editor.time,
      values: valuesOf(new Map([...entry.values, ...change.values])),
      ones: valuesOf(new Map([...entry.ones, ...change.ones])),
      foreign: valuesOf(new Map([...entry.foreign, ...change.foreign])),
    });
  }

  /**
   * Gives an entry these values and no others.
   * @throws Refusal where the definition does not allow it
   */
  replace(object: StoredObject, entry: StoredEntry, change: EntryChange, editor: Editor): StoredEntry {
    const counted = [...entry.values].filter(([name]) => object.fields.get(name)?.counter !== undefined);
    return this.replaceBy(object, {
      ...entry,
      code: change.code ?? entry.code,
      status: change.status ?? 0,
      keywords: change.keywords ?? [],
      modified: editor.time,
      values: new Map([...this.defaultsOf(object), ...counted, ...valuesOf(change.values)]),
      ones: valuesOf(change.ones),
      foreign: valuesOf(change.foreign),
    });
  }

  /**
   * Removes an entry, and does to those that belong to it what the relationships say.
   * @throws Refusal where they forbid it
   */
  remove(object: StoredObject, entry: StoredEntry): void {
    const doomed = this.withDependents(object, entry);
    for (const [of, each] of doomed) {
      for (const relationship of relationshipsFromOne(of)) {
        for (const [many, related] of this.manyOf(relationship, each)) {
          const ones = new Map([...related.ones].filter(([name]) => name !== relationship.name));
          this.table(many).put({ ...related, ones });
        }
      }
      this.links.forget(each.id);
      this.table(of).remove(each);
    }
  }

  /** The entries on the other side of a relationship, with their object; undefined where that is outside of the workspace. */
  related(
    object: StoredObject,
    entry: StoredEntry,
    relationship: Relationship,
  ): { readonly object: StoredObject; readonly entries: readonly StoredEntry[] } | undefined {
    const isOne = relationship.one === object.code;
    const other = this.byCode.get(isOne ? relationship.many : relationship.one);
    if (other === undefined) return undefined;
    const table = this.table(other);
    if (relationship.type === 'manyToMany') {
      const ids = this.links
        .of(linkName(relationship))
        .flatMap(([one, many]) =>
          isOne && one === entry.id ? [many] : !isOne && many === entry.id ? [one] : [],
        );
      return { object: other, entries: ids.flatMap((id) => table.byNumber(id) ?? []) };
    }
    if (isOne)
      return {
        object: other,
        entries: table.all().filter(({ ones }) => ones.get(relationship.name) === entry.id),
      };
    const one = entry.ones.get(relationship.name);
    return { object: other, entries: one === undefined ? [] : [table.byNumber(one) ?? []].flat() };
  }

  /** Lets two entries belong together, the first of which is on the one side. */
  relate(relationship: Relationship, one: StoredEntry, many: StoredEntry): void {
    if (relationship.type === 'manyToMany') this.links.add(linkName(relationship), one.id, many.id);
    else this.putOne(relationship, many, one.id);
  }

  unrelate(relationship: Relationship, one: StoredEntry, many: StoredEntry): void {
    if (relationship.type === 'manyToMany') this.links.remove(linkName(relationship), one.id, many.id);
    else if (many.ones.get(relationship.name) === one.id) this.putOne(relationship, many, undefined);
  }

  private putOne({ name, many: code }: Relationship, entry: StoredEntry, one: number | undefined): void {
    const object = this.byCode.get(code);
    if (object === undefined) return;
    const others = [...entry.ones].filter(([each]) => each !== name);
    this.table(object).put({
      ...entry,
      ones: new Map(one === undefined ? others : [...others, [name, one]]),
    });
  }

  private replaceBy(object: StoredObject, entry: StoredEntry): StoredEntry {
    checkEntry(entry, object, this);
    this.table(object).put(entry);
    return entry;
  }

  /** An entry and all that goes with it, each once, however the relationships lead in circles. */
  private withDependents(
    object: StoredObject,
    entry: StoredEntry,
  ): readonly (readonly [StoredObject, StoredEntry])[] {
    const found = new Map<number, readonly [StoredObject, StoredEntry]>([[entry.id, [object, entry]]]);
    for (const [of, each] of found.values()) {
      for (const relationship of relationshipsFromOne(of)) {
        const many = this.manyOf(relationship, each).filter(([, { id }]) => !found.has(id));
        if (many.length > 0 && relationship.deletion === 'prevent')
          throw new Refusal(
            400,
            `The entry can't be deleted: by the relationship "${relationship.name}", others belong to it`,
          );
        if (relationship.deletion === 'cascade')
          many.forEach((dependent) => found.set(dependent[1].id, dependent));
      }
    }
    return [...found.values()];
  }

  private manyOf(
    { name, many }: Relationship,
    one: StoredEntry,
  ): readonly (readonly [StoredObject, StoredEntry])[] {
    const object = this.byCode.get(many);
    if (object === undefined) return [];
    return this.table(object)
      .all()
      .filter(({ ones }) => ones.get(name) === one.id)
      .map((entry) => [object, entry] as const);
  }

  private defaultsOf({ fields }: StoredObject) {
    return [...fields.values()].flatMap(({ name, default: value }) =>
      value === undefined ? [] : [[name, value] as const],
    );
  }

  private next(field: StoredField): string {
    const { first, prefix, suffix } = field.counter ?? { first: 1, prefix: '', suffix: '' };
    const number = this.counters.get(field) ?? first;
    this.counters.set(field, number + 1);
    return `${prefix}${number}${suffix}`;
  }

  private table(object: StoredObject): EntryTable {
    const table = this.tables.get(object) ?? new EntryTable();
    this.tables.set(object, table);
    return table;
  }
}

/** What is not null. */
function valuesOf<T>(values: ReadonlyMap<string, T | null>): Map<string, T> {
  return new Map([...values].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

function relationshipsFromOne({ code, relationships }: StoredObject): readonly Relationship[] {
  return relationships.filter(({ type, one }) => type === 'oneToMany' && one === code);
}

/** Two objects may each have a relationship of the same name. */
function linkName({ name, one, many }: Relationship): string {
  return JSON.stringify([name, one, many]);
}
