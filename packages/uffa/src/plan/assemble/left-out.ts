import { join, sep } from 'node:path';
import type { Project } from '../../discover/project';
import { isExcludedByDefault } from '../../globs/default-excludes';
import type { SourceSet } from '../sources';

const BUILD_DIRECTORY = /^liferay-client-extension-build(_.*)?$/;

/**
 * What no copy takes, by a path relative to its source and the absolute path: Gradle's default excludes, any
 * directory of the build directory's name (behaviour.md 5), the project's own outputs (deviation D7), and
 * `node_modules` unless `from` or a pattern names it (deviation D6).
 */
export function leftOut(
  project: Project,
  source: SourceSet,
  buildDirectoryName: string,
): (path: string, file: string) => boolean {
  const namesNodeModules = [source.base, ...(source.include ?? [])].some((text) =>
    text.split(/[\\/]/).includes('node_modules'),
  );
  const isOwnOutput = ownOutputs(project, buildDirectoryName);
  return (path, file) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return (
      isExcludedByDefault(name) ||
      name === buildDirectoryName ||
      (name === 'node_modules' && !namesNodeModules) ||
      isOwnOutput(file)
    );
  };
}

/**
 * Archives and build directories of this project, with any virtual instance id, and Nx's own files. The files of the
 * build directory that is about to be made are left out even where `from` leads into it.
 */
function ownOutputs(
  { root, workspaceRoot, name }: Project,
  buildDirectoryName: string,
): (file: string) => boolean {
  const build = join(root, 'build') + sep;
  const current = build + buildDirectoryName + sep;
  const dist = join(root, 'dist') + sep;
  const nx = new Set([join(root, '.nx'), join(workspaceRoot, '.nx')]);
  return (file) => {
    if (file.startsWith(current)) return true;
    if (file.startsWith(build)) return BUILD_DIRECTORY.test(file.slice(build.length));
    if (file.startsWith(dist)) return isOwnArchive(file.slice(dist.length), name);
    return nx.has(file);
  };
}

function isOwnArchive(file: string, name: string): boolean {
  return (
    file === `${name}.zip` || (file.startsWith(`${name}_`) && file.endsWith('.zip') && !file.includes(sep))
  );
}
