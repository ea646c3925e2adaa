import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic';
import { startOf } from '../../../diagnostics/position';
import type { Entry } from '../../../entry';
import { readOpen } from '../../../files/open-file';
import { openFound } from '../../../files/open-source';
import { pieceBytes, pieceSize } from '../../../files/piece-bytes';
import { decodeJson } from '../../../java-text/json-bytes';
import { parseJson } from '../../../java-text/json-reader';
import { BATCH_SUFFIX, batchSource } from '../../../plan/batch/batch-files';
import { MOST_BYTES } from '../../../plan/batch/batch-size';
import { memberOf, outlineOf } from '../../../plan/batch/outline-of';
import type { Value } from '../../../values/value';
import { isMap } from '../answers/json';
import type { ApiProject } from '../api';
import type { BatchContent, BatchItem } from './batch-content';
import { plainJson } from './plain-json';

/** In bytes: what one archive's files are read to, all together. Reading JSON takes thirty times the memory. */
const MOST_OF_PROJECT = 4 * MOST_BYTES;

export interface ReadBatchData {
  /** In the order of the projects, then of their paths: the order in which a portal imports. */
  readonly files: readonly BatchContent[];
  readonly diagnostics: readonly Diagnostic[];
  /** The same for the same files. */
  readonly texts: readonly string[];
}

/**
 * The batch data among the entries of planned archives, with the bytes that the archives would have. A file that can't
 * be read is a diagnostic, and the rest is there.
 */
export function readBatchData(projects: readonly ApiProject[], workspaceRoot: string): ReadBatchData {
  const read = projects.flatMap(({ entries }) => ofProject(entries, workspaceRoot));
  return {
    files: read.flatMap(({ file }) => file ?? []),
    diagnostics: read.flatMap(({ diagnostic: problem }) => problem ?? []),
    texts: read.map(({ text }) => text ?? ''),
  };
}

interface Read {
  readonly file?: BatchContent;
  readonly diagnostic?: Diagnostic;
  readonly text?: string;
}

function ofProject(entries: readonly Entry[], workspaceRoot: string): readonly Read[] {
  let size = 0;
  return entries
    .filter(({ path }) => path.startsWith('batch/') && path.endsWith(BATCH_SUFFIX))
    .map((entry) => {
      const { path } = entry;
      const source = batchSource(entry, workspaceRoot) ?? path;
      const own = sizeOf(entry);
      size += own;
      if (own > MOST_BYTES || size > MOST_OF_PROJECT)
        return {
          diagnostic: diagnostic('preview-batch-file-unread', { path, why: 'size' }, startOf(source)),
        };
      const text = textOf(entry);
      if (text === undefined)
        return {
          diagnostic: diagnostic('preview-batch-file-unread', { path, why: 'bytes' }, startOf(source)),
        };
      return { ...ofText(text, path, source), text: `${path}\n${text}` };
    });
}

function ofText(text: string, path: string, source: string): Read {
  const { value, diagnostics } = parseJson(text, source);
  const [syntax] = diagnostics;
  if (syntax !== undefined) {
    const { problem, found } = syntax.args;
    return { diagnostic: diagnostic('batch-data-malformed', { path, problem, found }, syntax.position) };
  }
  // What is JSON and no batch data, a check of the archive reports.
  const className = value === undefined ? undefined : outlineOf(value, source).className;
  if (value === undefined || className === undefined) return {};
  const configuration = memberOf(value, 'configuration');
  const parameters = memberOf(configuration, 'parameters');
  const delegate = memberOf(configuration, 'taskItemDelegateName');
  const plain = parameters === undefined ? {} : plainJson(parameters);
  return {
    file: {
      path,
      className: className.text,
      ...(delegate?.kind === 'string' ? { delegate: delegate.value } : {}),
      parameters: isMap(plain) ? plain : {},
      items: itemsOf(memberOf(value, 'items'), source),
    },
  };
}

function itemsOf(items: Value | undefined, source: string): readonly BatchItem[] {
  if (items?.kind !== 'list') return [];
  return items.items.flatMap((item) => {
    const value = plainJson(item);
    return isMap(value) ? [{ value, position: item.position ?? startOf(source) }] : [];
  });
}

function sizeOf({ content }: Entry): number {
  if (content.kind === 'text') return Buffer.byteLength(content.text);
  if (content.kind === 'pieces') return pieceSize(content);
  return content.kind === 'file' ? content.size : 0;
}

/** Undefined for what can't be read now: whoever plans the archive says why. */
function textOf({ content }: Entry): string | undefined {
  if (content.kind === 'text') return content.text;
  try {
    if (content.kind === 'file') return decodeJson(readOpen(openFound(content), content.file, MOST_BYTES));
    return content.kind === 'pieces' ? Buffer.concat([...pieceBytes(content)]).toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}
