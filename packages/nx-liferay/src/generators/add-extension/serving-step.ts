import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { compileNioGlob, type AssembleStep, type ProjectManifest } from 'uffa';
import { gitIgnore } from '../../workspace/git-ignore';

/** A directory of sources that is assembled into `static/` as it is, so that every file in it is served. */
export interface ServingStep {
  /** Relative to the project. */
  readonly directory: string;
  /** Its path below `static/`; empty for `static/` itself. */
  readonly prefix: string;
  /** Whether a file's name gets the hash of its content. */
  readonly hashes: (fileName: string) => boolean;
}

const BUILD_OUTPUT = /^(?:build|dist|node_modules|out|target)(?:\/|$)/;

/** The first step of a project that serves whatever is put into a directory of its sources. */
export function servingStep(tree: Tree, { project, assemble }: ProjectManifest): ServingStep | undefined {
  const isIgnored = gitIgnore(project.workspaceRoot);
  const isSource = (directory: string) => {
    const path = posix.join(project.path, directory);
    const isOwn = directory !== '.' && !directory.startsWith('..') && !directory.startsWith('/');
    const isMade = BUILD_OUTPUT.test(directory) || isIgnored(`${path}/`);
    return isOwn && !isMade && tree.exists(path) && !tree.isFile(path);
  };
  return assemble.flatMap((step) => servesAll(step)).find(({ directory }) => isSource(directory));
}

function servesAll({ from, fromTask, include = [], into, hashify }: AssembleStep): readonly ServingStep[] {
  const [top, ...below] = posix
    .normalize(into?.text ?? '.')
    .replace(/\/$/, '')
    .split('/');
  if (from === undefined || fromTask !== undefined || include.length > 0 || top !== 'static') return [];
  const glob = hashify === undefined ? undefined : compileNioGlob(hashify.text);
  return [
    {
      directory: posix.normalize(from.text).replace(/(?<=.)\/$/, ''),
      prefix: below.map((segment) => `${segment}/`).join(''),
      hashes: (name) => glob !== undefined && 'matches' in glob && glob.matches(name),
    },
  ];
}
