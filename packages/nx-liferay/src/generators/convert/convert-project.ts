import type { Tree } from '@nx/devkit';
import { fixInFiles, type Diagnostic, type Project } from 'uffa';
import { editedTree } from '../read-back/tree-files';
import type { WorkspaceFacts } from '../workspace-facts';

/** What became of a project in the tree. */
export interface Converted {
  readonly left: readonly Diagnostic[];
  /** The old name of each file that has a new one. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Corrects a project in the tree as far as there are fixes. Nx writes the new name of a file and then removes the old
 * one, which is the same file where letter case makes no difference: there it keeps its name.
 */
export function convertProject(tree: Tree, project: Project, facts: WorkspaceFacts): Converted {
  const files = editedTree(tree);
  const renamed = new Map<string, string>();
  const rename = (from: string, to: string) => {
    if (tree.exists(to)) return;
    files.rename(from, to);
    renamed.set(to, from);
  };
  const { left } = fixInFiles(project, { ...files, rename }, { types: facts.options.types });
  return { left, renamed };
}
