import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { Entry } from '../../entry';
import { decodeJson } from '../../java-text/json-bytes';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { listTree } from '../list-tree';
import { joinFragments, emptyFragment, type PlanFragment } from '../plan-fragment';
import { BATCH_SUFFIX, type ReadBatch } from './batch-files';
import { readOpen } from '../../files/open-file';
import { openFound } from '../../files/open-source';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import type { WalkedFile } from '../../files/walk';
import { BASE64_TOKEN } from './base64-token';
import { MOST_BYTES, tooLargeAsWhole, tooLargeBatchFile } from './batch-size';
import { filledInParts, filledWhole } from './filled-text';
import { readOutline } from './read-outline';

/** What planning the batch data adds, and what the files said that had to be read for it. */
export interface PlannedBatch extends PlanFragment {
  readonly read: readonly ReadBatch[];
}

const nothing: PlannedBatch = { ...emptyFragment, read: [] };

/**
 * The batch data files into which attachments were filled, as compact JSON in place of the assembled ones (behaviour.md
 * 13). Every JSON file below `batch/` must parse, assembled or not.
 *
 * @param assembled the entries that `assemble` gives: a filled file is only written into a directory that they already
 * have
 */
export function planBatch(manifest: ProjectManifest, assembled: readonly Entry[]): PlannedBatch {
  const { project, extensions } = manifest;
  if (project.kind === 'language' || !extensions.some(({ type }) => type === 'batch')) return nothing;
  const { files, diagnostics } = listTree(project, 'batch', { takes: (path) => path.endsWith('.json') });
  const parts = files.map((file) => planFile(manifest, file, assembled));
  return {
    ...joinFragments([...parts, { ...emptyFragment, diagnostics }]),
    read: parts.flatMap(({ read }) => read),
  };
}

function planFile(
  { project }: ProjectManifest,
  found: WalkedFile,
  assembled: readonly Entry[],
): PlannedBatch {
  const path = posix.join('batch', found.path);
  const source = posix.join(project.path, path);
  const { file } = found.content;
  let text: string | undefined;
  try {
    const tooLarge = tooLargeBatchFile(found.content, source);
    if (tooLarge !== undefined) return unread(source, [tooLarge]);
    text = decodeJson(readOpen(openFound(found.content), file, MOST_BYTES));
  } catch (error) {
    return unread(source, [sourceDiagnostic(error, source)]);
  }
  if (text === undefined) {
    const encoding = diagnostic('batch-file-encoding', { file: source }, startOf(source));
    return unread(source, [encoding]);
  }
  if (!mayAskForAttachments(text)) return outlined(text, source, path);
  const place = {
    source,
    attachments: join(file, '..', 'attachments'),
    workspaceRoot: project.workspaceRoot,
  };
  const inParts = filledInParts(text, place);
  const tooLarge = inParts === undefined ? tooLargeAsWhole(found.content, source) : undefined;
  if (tooLarge !== undefined) {
    const part = outlined(text, source, path);
    const isRefused = part.diagnostics.length === 0 && text.includes(BASE64_TOKEN);
    return isRefused ? unread(source, [tooLarge]) : part;
  }
  const { pieces, data, diagnostics } = inParts ?? filledWhole(text, place);
  if (data === undefined) return unread(source, diagnostics);
  const read = path.endsWith(BATCH_SUFFIX) ? [{ source, data }] : [];
  if (pieces === undefined) return { ...nothing, diagnostics, read };
  const directory = `${posix.dirname(path)}/`;
  if (!assembled.some((entry) => entry.path.startsWith(directory))) {
    const missing = diagnostic('batch-file-not-assembled', { file: path }, startOf(source));
    return { ...nothing, diagnostics: [...diagnostics, missing], read };
  }
  const entry: Entry = {
    path,
    content: { kind: 'pieces', pieces },
    executable: assembled.find((other) => other.path === path)?.executable ?? false,
    origin: { kind: 'generated', rule: 'batch-attachments', position: startOf(source) },
  };
  return { entries: [entry], diagnostics, read };
}

/** A file that is packaged as it is. */
function outlined(text: string, source: string, path: string): PlannedBatch {
  const { data, malformed } = readOutline(text, source);
  if (data === undefined) return unread(source, malformed === undefined ? [] : [malformed]);
  return { ...nothing, read: path.endsWith(BATCH_SUFFIX) ? [{ source, data }] : [] };
}

/** JSON may write a character of the token as an escape. */
function mayAskForAttachments(text: string): boolean {
  return text.includes(BASE64_TOKEN) || /\\u00[2-7]/.test(text);
}

/** A file of which nothing is known but why. */
function unread(source: string, diagnostics: readonly Diagnostic[]): PlannedBatch {
  return { ...nothing, diagnostics, read: [{ source }] };
}
