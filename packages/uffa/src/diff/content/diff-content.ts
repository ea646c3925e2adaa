import { strongest, type ContentDifference, type Effect } from '../differences';
import { asThePortalReads, configurationEffect } from './configuration';
import { diffLines } from './diff-lines';
import { diffValues, type ValueDifference } from './diff-values';
import { parsed } from './parsed';
import { MOST_CHANGES, valueText, type ValueChange } from './value-change';
import { isConfigFile } from '../../plan/archive-file-names';

/** How the contents of a file differ, and whom that matters to. */
export interface JudgedContent {
  readonly content: ContentDifference;
  readonly effect: Effect;
}

/** Two texts of one file that differ; `path` says what kind of file it is. */
export interface ChangedText {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Whom the file matters to. */
  readonly effect: Effect;
  /** `hashes`: so much was found already that lines are not looked for. */
  readonly detail: 'lines' | 'hashes';
}

/** Compares two texts that differ: by their keys where they have some, else by line. */
export async function diffTexts(texts: ChangedText): Promise<JudgedContent> {
  const [before, after] = [parsed(texts.path, texts.before), parsed(texts.path, texts.after)];
  if (before === undefined || after === undefined) return diffPlainTexts(texts);
  if (!isConfigFile(texts.path)) return judged(diffValues(before, after), () => texts.effect);
  return judged(diffValues(asThePortalReads(before), asThePortalReads(after)), configurationEffect);
}

async function diffPlainTexts({ before, after, effect, detail }: ChangedText): Promise<JudgedContent> {
  const lines = detail === 'lines' ? await diffLines(before, after) : undefined;
  return { content: lines === undefined ? { kind: 'bytes' } : { kind: 'lines', ...lines }, effect };
}

function judged(
  differences: Iterable<ValueDifference>,
  effectOf: (difference: ValueDifference) => Effect,
): JudgedContent {
  const changes: ValueChange[] = [];
  const effects = new Set<Effect>();
  let more = 0;
  for (const difference of differences) {
    const effect = effectOf(difference);
    effects.add(effect);
    if (changes.length < MOST_CHANGES) changes.push(changeOf(difference, effect));
    else more++;
  }
  if (changes.length === 0) return { content: { kind: 'layout' }, effect: 'none' };
  return { content: { kind: 'values', changes, more }, effect: strongest(effects) };
}

function changeOf({ path, before, after }: ValueDifference, effect: Effect): ValueChange {
  return {
    path,
    ...(before === undefined ? {} : { before: valueText(before) }),
    ...(after === undefined ? {} : { after: valueText(after) }),
    effect,
  };
}
