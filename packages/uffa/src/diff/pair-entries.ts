import type { Entry } from '../entry';
import type { FileFacts } from './differences';
import { pairHashed } from './pair-hashed';
import { isConfigFile } from '../plan/archive-file-names';

/** An entry of each of two archives that is the same file. */
export interface EntryPair {
  readonly before: Entry;
  readonly after: Entry;
}

/** Entries of two archives, brought together. */
export interface PairedEntries {
  readonly pairs: readonly EntryPair[];
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

/** Pairs entries by their paths; configurations, of which an archive has one, whatever its project is called. */
export function pairByPath(before: readonly Entry[], after: readonly Entry[]): PairedEntries {
  const [there, here] = [byPath(before), byPath(after)];
  const rest: PairedEntries = {
    pairs: before.flatMap((entry) => {
      const other = here.get(entry.path);
      return other === undefined ? [] : [{ before: entry, after: other }];
    }),
    removed: before.filter(({ path }) => !here.has(path)),
    added: after.filter(({ path }) => !there.has(path)),
  };
  const [was, ...others] = rest.removed.filter(({ path }) => isConfigFile(path));
  const [is, ...more] = rest.added.filter(({ path }) => isConfigFile(path));
  return was === undefined || is === undefined || others.length > 0 || more.length > 0
    ? rest
    : withPairs(rest, [{ before: was, after: is }]);
}

/** Pairs what is left by the names without their hashes. */
export function pairByStem(rest: PairedEntries): PairedEntries {
  const [there, here] = [byPath(rest.removed), byPath(rest.added)];
  const found = pairHashed([...there.keys()], [...here.keys()]).flatMap(([was, is]) => {
    const [before, after] = [there.get(was), here.get(is)];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  return withPairs({ ...rest, pairs: [] }, found);
}

/** Pairs what is left by the content: files of the same one were renamed, empty ones excepted. */
export function pairByContent(
  rest: PairedEntries,
  factsOf: (entry: Entry) => FileFacts | undefined,
): PairedEntries {
  const removed = new Map<string, Entry[]>();
  for (const entry of rest.removed) {
    const facts = factsOf(entry);
    if (facts === undefined || facts.size === 0) continue;
    const same = removed.get(facts.sha256);
    if (same === undefined) removed.set(facts.sha256, [entry]);
    else same.push(entry);
  }
  const found = rest.added.flatMap((after) => {
    const before = removed.get(factsOf(after)?.sha256 ?? '')?.shift();
    return before === undefined ? [] : [{ before, after }];
  });
  return withPairs({ ...rest, pairs: [] }, found);
}

function withPairs(rest: PairedEntries, found: readonly EntryPair[]): PairedEntries {
  const [there, here] = [
    new Set(found.map(({ before }) => before)),
    new Set(found.map(({ after }) => after)),
  ];
  return {
    pairs: [...rest.pairs, ...found],
    removed: rest.removed.filter((entry) => !there.has(entry)),
    added: rest.added.filter((entry) => !here.has(entry)),
  };
}

function byPath(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}
