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
const TEXT =
  /\.(?:[cm]?[jt]sx?|map|json5?|webmanifest|css|s[ac]ss|less|html?|xml|svg|txt|md|ya?ml|toml|properties|conf|cfg|ini|env|pem|key|sh|csv|graphql|vue)$|(?:^|\/)[^./]+$|(?:^|\/)\.[^/]+$/i;

/** In bytes. A longer text is a bundle of data, and all of it would be held in memory. */
const LONGEST = 8_000_000;

/** Whether a file below `static/` can be read as a text. */
export function isServedText({ path, content }: Entry): boolean {
  return path.startsWith('static/') && content.kind === 'file' && content.size <= LONGEST && TEXT.test(path);
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
