import { posix } from 'node:path';
import type { JsonObject } from '../workspace/read-json';
import { dependenciesOf, isLibrary, resolveInLock, type NpmLock } from 'uffa';

/** A package that is asked for: by the service itself, or by a package that it needs. */
export interface WantedPackage {
  readonly name: string;
  /** The location in the whole lock file whose code asks for it. */
  readonly from: string;
  readonly isOptional: boolean;
}

export interface PrunedLock {
  /** By their new locations, sorted. */
  readonly packages: ReadonlyMap<string, JsonObject>;
  /** Names that the lock file does not have, with who asks for them. */
  readonly missing: readonly AskedFor[];
  /** Packages for which there is no place: each copy would need another one below it, without end. */
  readonly entangled: readonly AskedFor[];
}

/** A package by name, and the location whose code asks for it. */
export interface AskedFor {
  readonly name: string;
  readonly from: string;
}

/** A package at its new place. */
interface Placed {
  readonly at: string;
  /** Its location in the whole lock file. */
  readonly origin: string;
  /** The location of the package whose archive it came in, where it is bundled with another. */
  readonly bundle?: Placed;
  /** The new locations of what it must have, and of what it can do without. */
  readonly needs: { readonly at: string; readonly isOptional: boolean }[];
}

/**
 * Takes out of a lock file what a service needs, with the service itself in place of the root. Packages keep their
 * versions; each is put at the top, or below the package that needs it: where it was below that one, or another version
 * is at the top already.
 */
export function pruneLock(lock: NpmLock, wanted: readonly WantedPackage[]): PrunedLock {
  const layout = new Layout(lock);
  const root: Placed = { at: '', origin: '', needs: [] };
  for (const each of wanted) layout.add(root, each);
  layout.complete();
  const required = layout.requiredFrom(root);
  const packages = layout.placed.map(
    ({ at, origin }) =>
      [at, lockEntry(lock.get(origin) ?? {}, required.has(at) ? 'required' : 'optional')] as const,
  );
  return {
    packages: new Map(packages.sort(([a], [b]) => (a < b ? -1 : 1))),
    missing: layout.missing,
    entangled: layout.entangled,
  };
}

/** A package may be below itself where another version is in between, but not again and again. */
const MOST_COPIES_OVER_ONE_ANOTHER = 3;

class Layout {
  readonly missing: AskedFor[] = [];
  readonly entangled: AskedFor[] = [];
  private readonly byLocation = new Map<string, Placed>();
  private readonly waiting: Placed[] = [];

  constructor(private readonly lock: NpmLock) {}

  get placed(): readonly Placed[] {
    return [...this.byLocation.values()];
  }

  /** Places a package so that its consumer finds it. Libraries are left out: they are built into the service. */
  add(consumer: Placed, { name, from, isOptional }: WantedPackage): void {
    const origin = resolveInLock(this.lock, from, name);
    if (origin === undefined) {
      if (!isOptional) this.missing.push({ name, from });
      return;
    }
    if (isLibrary(origin)) return;
    const visible = this.visibleFrom(consumer, name);
    const found = visible?.origin === origin ? visible : this.place(consumer, name, origin, visible);
    if (found === undefined) this.entangled.push({ name, from });
    else consumer.needs.push({ at: found.at, isOptional });
  }

  /** Places what the placed packages need, and what these need. */
  complete(): void {
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      for (const each of dependenciesOf(this.lock.get(next.origin) ?? {})) {
        this.add(next, { ...each, from: next.origin });
      }
    }
  }

  /** The locations that are reached without going through something optional. */
  requiredFrom(root: Placed): ReadonlySet<string> {
    const required = new Set<string>();
    const visit = ({ needs }: Placed) => {
      for (const { at } of needs.filter(({ isOptional }) => !isOptional)) {
        const placed = this.byLocation.get(at);
        if (placed === undefined || required.has(at)) continue;
        required.add(at);
        visit(placed);
      }
    };
    visit(root);
    return required;
  }

  /** Undefined where there is no end of placing it. */
  private place(
    consumer: Placed,
    name: string,
    origin: string,
    visible: Placed | undefined,
  ): Placed | undefined {
    if (this.copiesAbove(consumer, origin) === MOST_COPIES_OVER_ONE_ANOTHER) return undefined;
    const isBundled = this.lock.get(origin)?.['inBundle'] === true;
    const bundle = isBundled ? (consumer.bundle ?? consumer) : undefined;
    const below = visible === undefined && isInNoPackage(origin) ? '' : consumer.at;
    const at =
      bundle === undefined
        ? posix.join(below, 'node_modules', name)
        : bundle.at + origin.slice(bundle.origin.length);
    const placed: Placed = { at, origin, needs: [], ...(bundle === undefined ? {} : { bundle }) };
    this.byLocation.set(at, placed);
    this.waiting.push(placed);
    return placed;
  }

  /** How many of the packages that a consumer is in, with itself, are of one origin. */
  private copiesAbove({ at }: Placed, origin: string): number {
    const ends = [...at.matchAll(/\/node_modules\/|$/g)].map(({ index }) => index);
    return ends.filter((end) => this.byLocation.get(at.slice(0, end))?.origin === origin).length;
  }

  /** The package that code at a new location gets by a name. */
  private visibleFrom({ at }: Placed, name: string): Placed | undefined {
    for (let directory = at; ; directory = posix.dirname(directory)) {
      if (directory === '.') directory = '';
      const found = this.byLocation.get(posix.join(directory, 'node_modules', name));
      if (found !== undefined || directory === '') return found;
    }
  }
}

/** Whether a package is in the node_modules of the workspace or of one of its projects, and not of another package. */
function isInNoPackage(location: string): boolean {
  return location.split('/').filter((name) => name === 'node_modules').length === 1;
}

/** npm's marks for what only development or something optional needs; nothing that only development needs is left. */
const marks = ['dev', 'devOptional', 'optional'];

function lockEntry(locked: JsonObject, need: 'required' | 'optional'): JsonObject {
  const kept = Object.entries(locked).filter(([key]) => !marks.includes(key));
  return Object.fromEntries(need === 'required' ? kept : [...kept, ['optional', true]]);
}
