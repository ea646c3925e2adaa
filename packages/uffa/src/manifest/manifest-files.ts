import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { BASE_FILE, profileFiles } from './profile-files';
import { readText, type ReadText } from './read-text';

export interface SourceText {
  /** Relative to the workspace root. */
  readonly file: string;
  readonly source: ReadText;
}

/** The texts of a project's yaml files, and nothing of what they mean. */
export interface ManifestFiles {
  readonly base: SourceText;
  /** By profile, sorted. */
  readonly profiles: ReadonlyMap<string, SourceText>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `client-extension.yaml` and the files of its profiles: the manifest's one look at the disk. */
export function readManifestFiles({ root, path }: Project): ManifestFiles {
  const sourceText = (name: string): SourceText => {
    const file = posix.join(path, name);
    return { file, source: readText(join(root, name), file) };
  };
  const { names, diagnostics } = namesIn(root, path);
  const found = profileFiles(names, path);
  return {
    base: sourceText(BASE_FILE),
    profiles: new Map([...found.profiles].map(([profile, name]) => [profile, sourceText(name)])),
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

function namesIn(
  root: string,
  path: string,
): { names: readonly string[]; diagnostics: readonly Diagnostic[] } {
  try {
    return { names: readdirSync(root), diagnostics: [] };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    // A directory that is gone takes its yaml with it, which is reported on its own.
    const isGone = code === 'ENOENT' || code === 'ENOTDIR';
    const finding = diagnostic('project-unreadable', { directory: path, code }, startOf(path));
    return { names: [], diagnostics: isGone ? [] : [finding] };
  }
}
