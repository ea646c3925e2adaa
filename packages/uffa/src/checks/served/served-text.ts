import type { Entry, FileContent } from '../../entry';
import type { FirstBytes } from '../../files/first-bytes';
import { workspacePath } from '../../files/workspace-path';

/** A file below `static/` that holds text. */
export interface ServedText {
  /** In the archive. */
  readonly path: string;
  /** Of the source, relative to the workspace root. */
  readonly file: string;
  readonly text: string;
}

/** What browsers are given to read, and what people leave beside it. Images and fonts hold no words. */
const TEXT_EXTENSIONS = new Set([
  'cfg', 'cjs', 'conf', 'css', 'csv', 'cts', 'env', 'graphql', 'htm', 'html', 'ini', 'js', 'json', 'json5', 'jsx', 'key',
  'less', 'map', 'md', 'mjs', 'mts', 'pem', 'properties', 'sass', 'scss', 'sh', 'svg', 'toml', 'ts', 'tsx', 'txt', 'vue',
  'webmanifest', 'xml', 'yaml', 'yml',
]); // prettier-ignore

/** In bytes. A longer text is a bundle of data, and all of it would be held in memory. */
const LONGEST = 8_000_000;

/** Whether a file below `static/` can be read as a text. */
export function isServedText({ path, content }: Entry): boolean {
  return (
    path.startsWith('static/') && content.kind === 'file' && content.size <= LONGEST && hasTextName(path)
  );
}

/** `.env.local` and `LICENSE` as well. */
function hasTextName(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 || name.startsWith('.') || TEXT_EXTENSIONS.has(name.slice(dot + 1).toLowerCase());
}

/** The text of a file that `isServedText`; undefined where it can't be read, or has bytes that no text has. */
export function servedText(
  { path, content }: Entry,
  workspaceRoot: string,
  firstBytes: FirstBytes,
): ServedText | undefined {
  if (content.kind !== 'file') return undefined;
  const bytes = firstBytes(content, content.size);
  if (bytes === undefined || bytes.subarray(0, 1024).includes(0)) return undefined;
  return { path, file: sourceOf(content, workspaceRoot), text: bytes.toString('utf8') };
}

function sourceOf({ file }: FileContent, workspaceRoot: string): string {
  return workspacePath(workspaceRoot, file);
}
