import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { Entry } from '../../entry';
import { compactJson } from '../../java-text/compact-json';
import { decodeJson } from '../../java-text/json-bytes';
import { parseJson } from '../../java-text/json-reader';
import type { ProjectManifest } from '../../manifest/project-manifest';
import { listTree } from '../list-tree';
import { joinParts, nothing, type Part } from '../part';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { fillAttachments } from './attachments';

/**
 * The batch data files into which attachments were filled, as compact JSON in place of the assembled ones (behaviour.md
 * 13). Every JSON file below `batch/` must parse, assembled or not.
 *
 * @param assembled the entries that `assemble` gives: a filled file is only written into a directory that they already
 * have
 */
export function planBatch(manifest: ProjectManifest, assembled: readonly Entry[]): Part {
  const { project, extensions } = manifest;
  if (project.kind === 'language' || !extensions.some(({ type }) => type === 'batch')) return nothing;
  const files = listTree(join(project.root, 'batch')).files.filter((file) => file.endsWith('.json'));
  return joinParts(files.map((file) => planFile(manifest, posix.join('batch', file), assembled)));
}

function planFile({ project }: ProjectManifest, path: string, assembled: readonly Entry[]): Part {
  const source = posix.join(project.path, path);
  const file = join(project.root, path);
  let text: string | undefined;
  try {
    text = decodeJson(readFileSync(file));
  } catch (error) {
    return { ...nothing, diagnostics: [sourceDiagnostic(error, source)] };
  }
  if (text === undefined) {
    return {
      ...nothing,
      diagnostics: [diagnostic('batch-file-encoding', { file: source }, startOf(source))],
    };
  }
  const { value, diagnostics } = parseJson(text, source);
  if (value === undefined || diagnostics.length > 0) return { ...nothing, diagnostics };
  const filled = fillAttachments(value, { source, attachments: join(file, '..', 'attachments') });
  if (!filled.changed) return { ...nothing, diagnostics: filled.diagnostics };
  const directory = `${posix.dirname(path)}/`;
  if (!assembled.some((entry) => entry.path.startsWith(directory))) {
    const missing = diagnostic('batch-file-not-assembled', { file: path }, startOf(source));
    return { ...nothing, diagnostics: [...filled.diagnostics, missing] };
  }
  const entry: Entry = {
    path,
    content: { kind: 'text', text: withEscapedPairs(compactJson(filled.value)) },
    executable: assembled.find((other) => other.path === path)?.executable ?? false,
    origin: { kind: 'generated', rule: 'batch-attachments', position: startOf(source) },
  };
  return { entries: [entry], diagnostics: filled.diagnostics };
}

/** Jackson writes characters beyond the BMP as escapes when it writes bytes, though not when it writes text. */
function withEscapedPairs(json: string): string {
  return json.replace(/[\u{10000}-\u{10ffff}]/gu, (pair) =>
    [0, 1].map((unit) => `\\u${pair.charCodeAt(unit).toString(16).toUpperCase()}`).join(''),
  );
}
