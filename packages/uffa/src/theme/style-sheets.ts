import { isWanted, type WantedFiles } from './wanted-files';
import type { ThemeTree } from './theme-tree';

/** Directories that Liferay's css builder compiles nothing in (behaviour-as-run.md 4). */
const LEFT_OUT =
  /(^|\/)(_diffs|\.sass-cache[^/]*|\.sass_cache_[^/]*|_sass_cache_[^/]*|_styled|_unstyled|css\/aui|css\/clay|tmp)\//;

/**
 * The Sass files of a theme that become style sheets: those that are not partials and whose CSS `assemble` takes.
 * `x_rtl.scss` is not a style sheet of its own, but an addition to the right-to-left twin of `x.scss`.
 */
export function styleSheets({ files }: ThemeTree, wanted: readonly WantedFiles[]): readonly string[] {
  return [...files.keys()].filter(
    (path) =>
      /^css\/(.*\/)?[^_/][^/]*\.scss$/.test(path) &&
      !path.includes('_rtl') &&
      !LEFT_OUT.test(path) &&
      isWanted(wanted, path.replace(/\.scss$/, '.css')),
  );
}
