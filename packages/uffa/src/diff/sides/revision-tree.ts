import { mkdirSync, realpathSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import type { Project } from '../../discover/project';
import { isWithin } from '../../files/is-within';
import { isInWorkspace } from '../../files/workspace-path';
import { askGit, required, type Git } from './git';

/** A part of a workspace as it was at a revision, in a temporary directory. */
export interface RevisionTree {
  /** The workspace's root there, absolute. */
  readonly workspaceRoot: string;
  /** Adds what is at or below a path that is relative to the workspace. */
  readonly add: (path: string) => void;
  /** Where a file of the workspace, or of its repository, has its place in the tree; undefined for any other. */
  readonly placeOf: (file: string) => string | undefined;
  /** The directory that holds all of the tree, absolute. */
  readonly root: string;
  /** As the user names it. */
  readonly revision: string;
  /** What git has at the revision: paths relative to the root of the repository. */
  readonly tracked: ReadonlySet<string>;
  readonly git: Git;
}

/**
 * Writes the project as it was at a revision, and the files in the root of its workspace, such as `gradle.properties`,
 * below a temporary directory.
 *
 * @param scratch absolute, without links
 * @throws UffaError where there is no git, no repository or no such revision
 */
export function revisionTree(
  { root, path, workspaceRoot }: Pick<Project, 'root' | 'path' | 'workspaceRoot'>,
  revision: string,
  { scratch, env }: { readonly scratch: string; readonly env: Git['env'] },
): RevisionTree {
  const index = join(scratch, 'index');
  const repository = repositoryOf({ directory: root, env, index });
  const git: Git = { directory: repository, env, index };
  const commit = commitOf(git, revision);
  const workspace = realpathSync.native(workspaceRoot);
  // What comes first of the two on the way to the project is the root of the tree, and keeps its name.
  const top = isInWorkspace(repository, workspace) ? repository : workspace;
  const treeRoot = join(scratch, 'tree', basename(top) || 'root');
  const inTree = (file: string) => join(treeRoot, relative(top, file));
  mkdirSync(inTree(repository), { recursive: true });
  mkdirSync(inTree(workspace), { recursive: true });
  required(askGit(git, ['read-tree', commit]), revision);
  const listed = required(askGit(git, ['ls-files', '-z']), revision);
  const names = listed.split('\0').filter((name) => name !== '');
  const checkOut = (wanted: (workspacePath: string) => boolean) => {
    const chosen = names.filter((name) => {
      const inWorkspace = slashed(relative(workspace, join(repository, name)));
      return !inWorkspace.startsWith('../') && wanted(inWorkspace);
    });
    if (chosen.length === 0) return;
    const target = `--prefix=${inTree(repository)}${sep}`;
    required(
      askGit(git, ['checkout-index', '-q', '-f', '-z', '--stdin', target], chosen.join('\0')),
      revision,
    );
  };
  checkOut((each) => isWithin(each, path) || !each.includes('/'));
  return {
    workspaceRoot: inTree(workspace),
    add: (added) => checkOut((each) => isWithin(each, added)),
    placeOf: (file) =>
      isInWorkspace(workspaceRoot, file) ? join(inTree(workspace), relative(workspaceRoot, file)) : undefined,
    root: treeRoot,
    revision,
    tracked: new Set(names),
    git,
  };
}

function repositoryOf(git: Git): string {
  const { code, output, reason } = askGit(git, ['rev-parse', '--show-toplevel']);
  if (code !== 0) throw new UffaError(diagnostic('diff-without-repository', { reason }));
  return realpathSync.native(output.replace(/\n$/, ''));
}

function commitOf(git: Git, revision: string): string {
  // git would take it for one of its options.
  const isOption = revision.startsWith('-');
  const result = isOption
    ? undefined
    : askGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  const commit = result?.output.trim() ?? '';
  if (result?.code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  throw new UffaError(diagnostic('diff-revision-unknown', { revision }));
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
