import type { Tree } from '@nx/devkit';
import {
  editedFacts,
  editedManifestFiles,
  projectFacts,
  type EditedFiles,
  type ManifestFiles,
  type Project,
  type ProjectFacts,
} from 'uffa';

/** The files of a workspace as a generator has left them so far. */
export function editedTree(tree: Tree): EditedFiles {
  return {
    text: (file) => (tree.isFile(file) ? (tree.read(file, 'utf8') ?? undefined) : undefined),
    names: (directory) => [...tree.children(directory)].sort(),
    write: (file, text) => tree.write(file, text),
    rename: (from, to) => tree.rename(from, to),
  };
}

/** The yaml files of a project as a generator has left them so far. */
export function treeFiles(tree: Tree, project: Project): ManifestFiles {
  return editedManifestFiles(project, editedTree(tree));
}

/** What validation asks of a project's directory, as a generator has left it so far. */
export function treeFacts(tree: Tree, project: Project): ProjectFacts {
  return editedFacts(project, editedTree(tree), projectFacts(project));
}
