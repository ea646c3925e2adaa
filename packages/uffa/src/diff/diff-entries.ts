import type { Entry } from '../entry';
import { diffTexts, type JudgedContent } from './content/diff-content';
import { strongest, type Effect, type FileDifference, type FileFacts } from './differences';
import { innerEntries } from './inner-entries';
import { pairByContent, pairByPath, pairByStem, type EntryPair } from './pair-entries';
import { readEntry, type ReadFile } from './read-content';
import { isConfigFile } from '../plan/archive-file-names';

/** What comparing entries needs besides them. */
export interface DiffContext {
  /** Whom a file matters to, by its path. */
  readonly effectOf: (path: string) => Effect;
  /** A temporary directory for archives inside the archives; absent: these are compared by their hashes. */
  readonly scratch?: string;
  readonly signal?: AbortSignal;
}

/** In characters: so much is kept of the lines of all files. */
const MOST_SHOWN = 20_000_000;

/** The differences of the entries of two archives, sorted by path. */
export async function diffEntries(
  before: readonly Entry[],
  after: readonly Entry[],
  context: DiffContext,
): Promise<readonly FileDifference[]> {
  const paired = pairByPath(before, after);
  const facts = new Map<Entry, FileFacts>();
  for (const entry of [...paired.removed, ...paired.added]) {
    facts.set(entry, (await readEntry(entry, context.signal)).facts);
  }
  const renamed = pairByContent(paired, (entry) => facts.get(entry));
  const hashed = pairByStem(renamed);
  const changed = await diffPairs([...paired.pairs, ...renamed.pairs, ...hashed.pairs], context);
  const { effectOf } = context;
  const removed = hashed.removed.flatMap((entry): readonly FileDifference[] =>
    factsIn(facts, entry, (found) => ({ kind: 'removed', effect: effectOf(entry.path), before: found })),
  );
  const added = hashed.added.flatMap((entry): readonly FileDifference[] =>
    factsIn(facts, entry, (found) => ({ kind: 'added', effect: effectOf(entry.path), after: found })),
  );
  return [...changed, ...removed, ...added].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
}

function factsIn(
  facts: ReadonlyMap<Entry, FileFacts>,
  entry: Entry,
  use: (facts: FileFacts) => FileDifference,
): readonly FileDifference[] {
  const found = facts.get(entry);
  return found === undefined ? [] : [use(found)];
}

/** Where a difference is: in the archive after the change, if it is still there. */
export function pathOf(difference: FileDifference): string {
  return difference.kind === 'removed' ? difference.before.path : difference.after.path;
}

async function diffPairs(
  pairs: readonly EntryPair[],
  context: DiffContext,
): Promise<readonly FileDifference[]> {
  const found: FileDifference[] = [];
  let shown = 0;
  for (const pair of pairs) {
    const difference = await diffPair(pair, context, shown < MOST_SHOWN ? 'lines' : 'hashes');
    if (difference === undefined) continue;
    found.push(difference);
    shown += lengthOf(difference);
  }
  return found;
}

async function diffPair(
  pair: EntryPair,
  context: DiffContext,
  detail: 'lines' | 'hashes',
): Promise<FileDifference | undefined> {
  const was = await readEntry(pair.before, context.signal);
  const is = await readEntry(pair.after, context.signal);
  const facts = { before: was.facts, after: is.facts };
  const isMoved = was.facts.path !== is.facts.path;
  const ofPlace = isMoved
    ? strongest([was, is].map(({ facts: { path } }) => context.effectOf(path)))
    : 'none';
  const ofMode: Effect = was.facts.executable === is.facts.executable ? 'none' : 'cloud';
  if (was.facts.sha256 === is.facts.sha256) {
    if (isMoved) return { kind: 'renamed', effect: strongest([ofPlace, ofMode]), ...facts };
    return ofMode === 'none' ? undefined : { kind: 'changed', effect: ofMode, ...facts };
  }
  const { content, effect } = await judgeContents(pair, [was, is], context, detail);
  return {
    kind: 'changed',
    effect: strongest([effect, ofMode, ofName(was, is, ofPlace)]),
    ...facts,
    content,
  };
}

/** What the file of the configurations is called means nothing (acceptance.md 2). */
function ofName({ facts: was }: ReadFile, { facts: is }: ReadFile, ofPlace: Effect): Effect {
  return isConfigFile(was.path) && isConfigFile(is.path) ? 'none' : ofPlace;
}

async function judgeContents(
  { before, after }: EntryPair,
  [was, is]: readonly [ReadFile, ReadFile],
  context: DiffContext,
  detail: 'lines' | 'hashes',
): Promise<JudgedContent> {
  const effect = context.effectOf(after.path);
  const { scratch, ...inner } = context;
  if (scratch !== undefined) {
    const [there, here] = [
      await innerEntries(before, scratch, 'before.zip'),
      await innerEntries(after, scratch, 'after.zip'),
    ];
    if (there !== undefined && here !== undefined) {
      const files = await diffEntries(there, here, { ...inner, effectOf: () => effect });
      return { content: { kind: 'archive', files }, effect: strongest(files.map((each) => each.effect)) };
    }
  }
  if (was.text === undefined || is.text === undefined) return { content: { kind: 'bytes' }, effect };
  return diffTexts({ path: after.path, before: was.text, after: is.text, effect, detail });
}

function lengthOf(difference: FileDifference): number {
  const content = difference.kind === 'changed' ? difference.content : undefined;
  switch (content?.kind) {
    case 'lines':
      return content.lines.reduce((sum, { text }) => sum + text.length, 0);
    case 'values':
      return content.changes.reduce(
        (sum, { before = '', after = '' }) => sum + before.length + after.length,
        0,
      );
    case 'archive':
      return content.files.reduce((sum, file) => sum + lengthOf(file), 0);
    default:
      return 0;
  }
}
