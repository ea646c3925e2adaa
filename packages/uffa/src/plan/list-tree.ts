import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import { walk, type Walked, type WalkPolicy } from '../files/walk';
import { walkDiagnostics } from '../files/walk-diagnostics';
import { isExcludedByDefault } from '../globs/default-excludes';

/** What is below a directory of a project, apart from what could not be taken. */
export interface Tree extends Pick<Walked, 'files' | 'emptyDirectories'> {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Lists a directory of a project as Gradle does: default excludes left out, symbolic links followed; none: an empty tree.
 *
 * @param directory relative to the project
 * @param wanted which files are wanted, by their paths relative to the directory; absent: all
 */
export function listTree(
  project: Project,
  directory: string,
  wanted: Partial<Pick<WalkPolicy, 'takes' | 'mayTakeBelow'>> = {},
): Tree {
  const { root, workspaceRoot } = project;
  const walked = walk(join(root, directory), {
    roots: [workspaceRoot],
    links: 'follow',
    excludes: (path) => isExcludedByDefault(path.slice(path.lastIndexOf('/') + 1)),
    takes: () => true,
    ...wanted,
  });
  return { ...walked, diagnostics: walkDiagnostics(walked, workspaceRoot) };
}
