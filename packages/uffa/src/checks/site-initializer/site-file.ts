import type { Entry, FileContent } from '../../entry';
import { readOpen } from '../../files/open-file';
import { openFound } from '../../files/open-source';
import { workspacePath } from '../../files/workspace-path';

/** A file below `site-initializer/` of a project. */
export interface SiteFile {
  /** Relative to `site-initializer/`. */
  readonly path: string;
  /** POSIX path relative to the workspace root. */
  readonly source: string;
  readonly content: FileContent;
}

/** In bytes: larger files are not looked into. */
const MOST_BYTES = 4_000_000;
const TEXTS = /\.(?:json|xml|html|ftl|css|js)$/;

/** The files of the archive within the archive of a site initializer; none where there is no such archive. */
export function siteFiles(entries: readonly Entry[], workspaceRoot: string): readonly SiteFile[] {
  const inner = entries.find(
    ({ origin }) => origin.kind === 'generated' && origin.rule === 'site-initializer-archive',
  );
  if (inner?.content.kind !== 'archive') return [];
  return inner.content.entries.flatMap(({ path, content }) => {
    if (content.kind !== 'file') return [];
    const source = workspacePath(workspaceRoot, content.file);
    return [{ path: path.slice(path.indexOf('/') + 1), source, content }];
  });
}

/** Whether the portal reads a file as text. What is in `documents/` it takes as it is. */
export function isText({ path, content }: SiteFile): boolean {
  return TEXTS.test(path) && !path.startsWith('documents/') && content.size <= MOST_BYTES;
}

/** The bytes of a file; undefined where it can't be read: whoever packs it reports why. */
export function bytesOf({ content }: SiteFile): Buffer | undefined {
  try {
    return readOpen(openFound(content), content.file, MOST_BYTES);
  } catch {
    return undefined;
  }
}
