import type { Entry, FileContent } from '../../entry';
import { readOpen } from '../../files/open-file';
import { openFound } from '../../files/open-source';
import { workspacePath } from '../../files/workspace-path';
import { decodeJson } from '../../java-text/json-bytes';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { BatchOutline } from './batch-outline';
import { MOST_BYTES } from './batch-size';
import { readOutline } from './read-outline';

/** How the names of the files end that Liferay imports (acceptance.md 13). */
export const BATCH_SUFFIX = '.batch-engine-data.json';

/** What is known of a batch data file wherever it is in the archive. */
export type ReadBatch = Omit<BatchOutline, 'path'>;

/**
 * The batch data files among the entries of a batch project, in the order of their paths. A file is read once.
 *
 * @param known files that were read already, by their source; those that are read now join them
 */
export function batchFiles(
  { project, extensions }: ProjectManifest,
  entries: readonly Entry[],
  known: Map<string, ReadBatch>,
): readonly BatchOutline[] {
  if (project.kind === 'language' || !extensions.some(({ type }) => type === 'batch')) return [];
  return entries
    .filter(({ path }) => path.startsWith('batch/') && path.endsWith(BATCH_SUFFIX))
    .flatMap((entry) => {
      const source = batchSource(entry, project.workspaceRoot);
      if (source === undefined) return [];
      const read = known.get(source) ?? readBatch(entry, source);
      known.set(source, read);
      return [{ ...read, path: entry.path }];
    });
}

/** The file of the workspace that an entry is, or was made from by filling in attachments. */
export function batchSource({ content, origin }: Entry, workspaceRoot: string): string | undefined {
  if (content.kind === 'file') return workspacePath(workspaceRoot, content.file);
  return content.kind === 'pieces' && origin.kind === 'generated' ? origin.position?.file : undefined;
}

function readBatch({ content }: Entry, source: string): ReadBatch {
  if (content.kind !== 'file' || content.size > MOST_BYTES) return { source };
  const text = textOf(content);
  if (text === undefined) return { source };
  return { source, ...readOutline(text, source) };
}

/** Undefined where it can't be read: whoever packs it reports why. */
function textOf(content: FileContent): string | undefined {
  try {
    return decodeJson(readOpen(openFound(content), content.file, MOST_BYTES));
  } catch {
    return undefined;
  }
}
