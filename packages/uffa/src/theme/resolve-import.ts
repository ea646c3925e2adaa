import { posix } from 'node:path';

/** The Sass rule that imports: `@import` prefers files that are only for `@import`, such as `a.import.scss`. */
export type ImportRule = 'import' | 'use';

/** Says whether there is a file at a path. */
type IsFile = (path: string) => boolean;

/**
 * The file that a Sass `@import` or `@use` of a path means: with or without extension, a partial or not, or the index
 * of a directory, as https://sass-lang.com/documentation/at-rules/import#diagnostic-the-file has it.
 *
 * @throws Error where several files could be meant, as Sass itself does
 */
export function resolveImport(path: string, rule: ImportRule, isFile: IsFile): string | undefined {
  const hasExtension = /\.(scss|sass|css)$/.test(path);
  const groups = hasExtension ? [[path]] : [...filesNamed(path, rule), ...filesNamed(`${path}/index`, rule)];
  for (const group of groups) {
    const found = group.flatMap((each) => [partial(each), each]).filter(isFile);
    if (found.length > 1) throw new Error(`It's not clear which file to import: ${found.join(', ')}`);
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

/** In the order in which Sass looks; the files of one group exclude one another. */
function filesNamed(path: string, rule: ImportRule): readonly (readonly string[])[] {
  const importOnly =
    rule === 'import' ? [[`${path}.import.scss`, `${path}.import.sass`], [`${path}.import.css`]] : [];
  return [...importOnly, [`${path}.scss`, `${path}.sass`], [`${path}.css`]];
}

function partial(path: string): string {
  return posix.join(posix.dirname(path), `_${posix.basename(path)}`);
}
