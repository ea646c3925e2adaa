import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import { LANGUAGE_FILE, MANIFEST_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { noteContent, noteError } from '../files/disk-questions';
import { isThere } from '../files/is-there';
import type { DecodedText } from '../yaml/decode-utf8';
import { profileFiles } from './profile-files';
import { readText } from './read-text';

export interface SourceText {
  /** Relative to the workspace root. */
  readonly file: string;
  readonly source: DecodedText;
}

/** The texts of a project's yaml files, and nothing of what they mean. */
export interface ManifestFiles {
  /** All that is in the project's directory, in the order of the disk. */
  readonly names: readonly string[];
  readonly base: SourceText;
  /** By profile, sorted. */
  readonly profiles: ReadonlyMap<string, SourceText>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `client-extension.yaml` and the files of its profiles: the manifest's one look at the disk. A language project
 * has none.
 */
export function readManifestFiles({ workspaceRoot, root, path, name, kind }: Project): ManifestFiles {
  const sourceText = (name: string): SourceText => {
    const file = posix.join(path, name);
    return { file, source: readText(join(root, name), file, workspaceRoot) };
  };
  const { names, diagnostics } = namesIn(root, path);
  if (kind === 'language') {
    return { names, base: noText(posix.join(path, LANGUAGE_FILE)), profiles: new Map(), diagnostics: [] };
  }
  // A link that leads nowhere is not a file.
  const found = profileFiles(names, path, (each) => isThere(join(root, each)));
  return {
    names,
    base: isLanguageDirectory(name, names)
      ? noText(posix.join(path, LANGUAGE_FILE))
      : sourceText(MANIFEST_FILE),
    profiles: new Map([...found.profiles].map(([profile, name]) => [profile, sourceText(name)])),
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

/** A language project by its name, but not in the place where it counts as one (behaviour.md 19.26). */
function isLanguageDirectory(name: string, names: readonly string[]): boolean {
  return name === 'language' && names.includes(LANGUAGE_FILE) && !names.includes(MANIFEST_FILE);
}

function noText(file: string): SourceText {
  return { file, source: { text: '' } };
}

function namesIn(
  root: string,
  path: string,
): { names: readonly string[]; diagnostics: readonly Diagnostic[] } {
  noteContent(root);
  try {
    return { names: readdirSync(root), diagnostics: [] };
  } catch (error) {
    noteError(root, error);
    const code = reasonOf(error);
    // In a directory that is gone the yaml is missing too, and that is reported already.
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    const found = diagnostic('project-unreadable', { directory: path, code }, startOf(path));
    return { names: [], diagnostics: isGone ? [] : [found] };
  }
}
