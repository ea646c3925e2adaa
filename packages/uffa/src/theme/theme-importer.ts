import { extname, posix } from 'node:path';
import type { Importer, Syntax } from 'sass';
import { readOpen } from '../files/open-file';
import { openSource } from '../files/open-source';
import { resolveImport, type ImportRule } from './resolve-import';
import { fileAt, type ThemeTree } from './theme-tree';

const ROOT = 'theme:///';

/** In bytes, of one style sheet: one with fonts in it. */
const MOST_BYTES = 8_000_000;

/** Where the libraries are mounted in the tree; no path of a theme begins like this. */
export const libraries = { common: '@common/', bourbon: '@bourbon/' } as const;

const BOURBON_ENTRY = '@entry/_bourbon.scss';

/** What Liferay's own copy of bourbon amounts to: bourbon, and Liferay's additions (theme.md 2.4). */
const bourbonEntry = `@import '${ROOT}${libraries.bourbon}bourbon';\n@import '${ROOT}${libraries.common}liferay/bourbon_ext';\n`;

/** The places to look for an import that is not beside the importing file, in Liferay's order (theme.md 2.4). */
const loadPaths = ['@entry/', libraries.common, libraries.bourbon, 'css/'];

/** The URL by which Sass knows a file of the tree. */
export function urlOf(path: string): URL {
  return new URL(ROOT + path.split('/').map(encodeURIComponent).join('/'));
}

/** The path in the tree that such a URL stands for; undefined for any other URL. */
export function pathOf(url: string): string | undefined {
  return url.startsWith(ROOT) ? decodeURIComponent(url.slice(ROOT.length)) : undefined;
}

/** Lets Sass read a theme's tree. */
export function themeImporter(tree: ThemeTree): Importer<'sync'> {
  const isFile = (path: string) => path === BOURBON_ENTRY || fileAt(tree, path) !== undefined;
  const find = (path: string, rule: ImportRule) => resolveImport(posix.normalize(path), rule, isFile);
  return {
    canonicalize(url, { fromImport }) {
      const path = pathOf(url);
      const candidates = path === undefined ? inLoadPaths(url) : [path];
      for (const candidate of candidates) {
        const found = find(candidate, fromImport ? 'import' : 'use');
        if (found !== undefined) return urlOf(found);
      }
      return null;
    },
    load(url) {
      const path = pathOf(url.href) ?? '';
      if (path === BOURBON_ENTRY) return { contents: bourbonEntry, syntax: 'scss' };
      const file = fileAt(tree, path);
      if (file === undefined) return null;
      return { contents: styleSheetText(file, tree), syntax: syntaxOf(path), sourceMapUrl: url };
    },
  };
}

/** webpack's `~package/file` means the copy below `css/`: Liferay's tools don't understand it. */
function inLoadPaths(url: string): readonly string[] {
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return [];
  return loadPaths.map((prefix) => prefix + url.replace(/^~/, ''));
}

/**
 * Without a byte order mark, which Sass takes for an identifier.
 * @throws SourceError for a file that really is neither in the workspace nor in an installed package
 */
export function styleSheetText(file: string, { roots }: Pick<ThemeTree, 'roots'>): string {
  return readOpen(openSource(file, ...roots), file, MOST_BYTES)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** The syntax that Sass reads a file with, by its extension. */
export function syntaxOf(path: string): Syntax {
  const syntaxes: Readonly<Record<string, Syntax>> = { '.css': 'css', '.sass': 'indented' };
  return syntaxes[extname(path)] ?? 'scss';
}
