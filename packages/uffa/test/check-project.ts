import { checkManifest } from '../src/checks';
import type { Diagnostic } from '../src/diagnostics/diagnostic';
import { readManifest } from '../src/manifest/read-manifest';
import { projectFacts } from '../src/packaging/project-facts';
import { projectIn, withWorkspace, type WorkspaceFiles } from './with-workspace';

/** A project, and what `checkManifest` has to find in it. */
export interface CheckCase {
  /** What is wrong, or right. */
  readonly it: string;
  readonly yaml: string;
  /** Files of the project besides client-extension.yaml. */
  readonly files?: WorkspaceFiles;
  readonly profile?: string;
  /** `code line:column`, with the file before it where it is not client-extension.yaml. */
  readonly finds: readonly string[];
}

/** Runs the checks on a project of these files. */
export function checkProject({
  yaml,
  files = {},
  profile,
}: Omit<CheckCase, 'it' | 'finds'>): Promise<readonly Diagnostic[]> {
  const inProject = Object.entries(files).map(([path, text]) => [`my-project/${path}`, text] as const);
  const all = { ...Object.fromEntries(inProject), 'my-project/client-extension.yaml': yaml };
  return withWorkspace(all, (root) => {
    const project = projectIn(root, 'my-project');
    const manifest = readManifest(project, profile === undefined ? {} : { profile });
    return checkManifest(manifest, { facts: projectFacts(project) });
  });
}

/** The code and the place of a diagnostic. */
export function shown({ code, position }: Diagnostic): string {
  if (position === undefined) return code;
  const file = position.file.replace('my-project/', '');
  const place = `${position.line}:${position.column}`;
  return file === 'client-extension.yaml' ? `${code} ${place}` : `${code} ${file} ${place}`;
}
