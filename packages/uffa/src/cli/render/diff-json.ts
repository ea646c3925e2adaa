import { conclusionOf } from '../../diff/conclusion';
import { pointerOf, type ValueChange } from '../../diff/content/value-change';
import type { ContentDifference, FileDifference } from '../../diff/differences';
import type { ShownDiff } from './shown-diff';

/** So many files are listed. */
const MOST_FILES = 10_000;

/** A comparison for programs. */
export function diffJson({ sides, diff }: ShownDiff): Readonly<Record<string, unknown>> {
  const { effect, extensions, missingDirectories } = diff;
  return {
    before: sides.before.name,
    after: sides.after.name,
    conclusion: conclusionOf(diff, (name) => name),
    effect,
    extensions,
    ...filesJson(diff.files),
    missingDirectories,
    buildOutput: sides.buildOutput,
  };
}

function filesJson(files: readonly FileDifference[]): Readonly<Record<string, unknown>> {
  return {
    files: files.slice(0, MOST_FILES).map(fileJson),
    moreFiles: Math.max(0, files.length - MOST_FILES),
  };
}

function fileJson(file: FileDifference): unknown {
  return file.kind === 'changed' && file.content !== undefined
    ? { ...file, content: contentJson(file.content) }
    : file;
}

function contentJson(content: ContentDifference): unknown {
  switch (content.kind) {
    case 'values':
      return { ...content, changes: content.changes.map(changeJson) };
    case 'archive':
      return { kind: content.kind, ...filesJson(content.files) };
    default:
      return content;
  }
}

function changeJson({ path, before, after, effect }: ValueChange): unknown {
  return { pointer: pointerOf(path), before: before ?? null, after: after ?? null, effect };
}
