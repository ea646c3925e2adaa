import { printable } from '../../diagnostics/printable';
import { sizeText } from '../../diagnostics/size-text';
import type { DiffLine } from '../../diff/content/diff-lines';
import { pointerOf, type ValueChange } from '../../diff/content/value-change';
import type { ContentDifference, Effect, FileDifference, FileFacts } from '../../diff/differences';
import { isConfigFile } from '../../plan/archive-file-names';

/** A difference as it is shown: everything in it is printable, and of a limited length. */
export interface DiffBlock {
  readonly kind: FileDifference['kind'];
  readonly effect: Effect;
  /** Its path; both where it has two. */
  readonly paths: readonly string[];
  /** What is said of it besides. */
  readonly notes: readonly string[];
  readonly lines: readonly DiffLine[];
  /** How many lines are left out. */
  readonly more: number;
}

/** So many lines of a file are shown. */
const MOST_LINES = 40;

/** In characters. */
const LONGEST_PATH = 200;
const LONGEST_LINE = 400;

/** Differences as blocks, those of an archive inside the archive behind its own. */
export function diffBlocks(files: readonly FileDifference[], within = ''): readonly DiffBlock[] {
  return files.flatMap((file) => {
    const content = file.kind === 'changed' ? file.content : undefined;
    const inner =
      content?.kind === 'archive' && file.kind === 'changed'
        ? diffBlocks(content.files, `${within}${file.after.path}!/`)
        : [];
    return [blockOf(file, within), ...inner];
  });
}

/** A text out of an archive in one line that is shown whole only if it is not long. */
export function shortText(text: string, longest = LONGEST_PATH): string {
  const shown = printable(text);
  return shown.length <= longest ? shown : `${shown.slice(0, longest)}… (${shown.length} characters)`;
}

function blockOf(file: FileDifference, within: string): DiffBlock {
  const { kind, effect } = file;
  const facts = [...('before' in file ? [file.before] : []), ...('after' in file ? [file.after] : [])];
  const paths = [...new Set(facts.map(({ path }) => path))].map((path) => shortText(within + path));
  const content = kind === 'changed' ? file.content : undefined;
  const lines = content === undefined ? [] : linesOf(content, file);
  const kept = lines
    .slice(0, MOST_LINES)
    .map((line) => ({ ...line, text: shortText(line.text, LONGEST_LINE) }));
  const uncounted = content !== undefined && 'more' in content ? content.more : 0;
  return {
    kind,
    effect,
    paths,
    notes: [...sizeNotes(file), ...modeNotes(file), ...contentNotes(content), ...effectNotes(effect)],
    lines: kept,
    more: lines.length - kept.length + uncounted,
  };
}

function sizeNotes(file: FileDifference): readonly string[] {
  if (file.kind === 'added') return [sizeText(file.after.size)];
  if (file.kind === 'removed') return [sizeText(file.before.size)];
  const content = file.kind === 'changed' ? file.content : undefined;
  return content?.kind === 'bytes' ? [`${fingerprint(file.before)} -> ${fingerprint(file.after)}`] : [];
}

function fingerprint({ size, sha256 }: FileFacts): string {
  return `${sizeText(size)}, sha256 ${sha256.slice(0, 12)}`;
}

function modeNotes(file: FileDifference): readonly string[] {
  if (file.kind === 'added') return file.after.executable ? ['executable'] : [];
  if (file.kind === 'removed' || file.before.executable === file.after.executable) return [];
  return [file.after.executable ? 'now executable' : 'no longer executable'];
}

function contentNotes(content: ContentDifference | undefined): readonly string[] {
  return content?.kind === 'layout' ? ['same values, written differently'] : [];
}

function effectNotes(effect: Effect): readonly string[] {
  switch (effect) {
    case 'portal':
      return [];
    case 'cloud':
      return ['Liferay Cloud only'];
    case 'none':
      return ['means nothing to the portal'];
  }
}

function linesOf(content: ContentDifference, file: FileDifference): readonly DiffLine[] {
  if (content.kind === 'lines') return content.lines;
  if (content.kind !== 'values') return [];
  const isOfExtensions = file.kind === 'changed' && isConfigFile(file.after.path);
  return isOfExtensions
    ? extensionLines(content.changes)
    : content.changes.flatMap((each) => valueLines(each));
}

/** Under the key of each configuration, what differs in it. */
function extensionLines(changes: readonly ValueChange[]): readonly DiffLine[] {
  const keys = [...new Set(changes.map(({ path: [key = ''] }) => key))];
  return keys.flatMap((key) => [
    { kind: 'place' as const, text: key },
    ...changes
      .filter(({ path }) => path[0] === key)
      .flatMap((change) => valueLines({ ...change, path: change.path.slice(1) })),
  ]);
}

function valueLines({ path, before, after, effect }: ValueChange): readonly DiffLine[] {
  const name = pointerOf(path);
  const prefix = name === '' ? '' : `${name}: `;
  if (effect === 'none') {
    return [
      { kind: 'note', text: `${prefix}${before ?? ''} -> ${after ?? ''} (means nothing to the portal)` },
    ];
  }
  return [
    ...(before === undefined ? [] : [{ kind: 'removed' as const, text: prefix + before }]),
    ...(after === undefined ? [] : [{ kind: 'added' as const, text: prefix + after }]),
  ];
}
