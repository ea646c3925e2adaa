import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { diagnostic, nearestName, type Diagnostic } from 'uffa';
import { readJson } from './devkit';
import { isObject } from '../workspace/read-json';
import type { ExistingProject, WorkspaceFacts } from './workspace-facts';

/**
 * Finds the client extension project that the user names: by its directory, its directory's name, or its name in Nx.
 */
export function findProject(
  tree: Tree,
  { projects }: WorkspaceFacts,
  name: string | undefined,
): ExistingProject | Diagnostic {
  const paths = projects.map(({ project }) => project.path);
  if (name === undefined || name === '') {
    return diagnostic('generator-option-missing', { option: 'project', choices: paths });
  }
  const path = posix.normalize(name.replaceAll('\\', '/')).replace(/(?<=.)\/$/, '');
  const found =
    projects.find(({ project }) => project.path === path) ??
    projects.find(({ project }) => project.name === name) ??
    projects.find(({ project }) => nxNames(tree, project.path).includes(name));
  if (found !== undefined) return found;
  const known = projects.flatMap(({ project }) => [project.name, ...nxNames(tree, project.path)]);
  return diagnostic('generator-project-unknown', {
    project: name,
    nearest: nearestName(name, known) ?? null,
    projects: paths,
  });
}

function nxNames(tree: Tree, directory: string): readonly string[] {
  return ['package.json', 'project.json'].flatMap((name) => {
    const file = posix.join(directory, name);
    const json: unknown = tree.isFile(file) ? readJson(tree, file) : undefined;
    return isObject(json) && typeof json['name'] === 'string' ? [json['name']] : [];
  });
}
