import { posix } from 'node:path';
import type { Tree } from '@nx/devkit';
import { readManifestFiles, type ManifestFiles, type Project, type ProjectFacts } from 'uffa';

const PROFILE_FILE = /^client-extension\.([a-z]+)\.yaml$/;

/** The yaml files of a project as a generator has left them so far. A file that can't be read is as it is on disk. */
export function treeFiles(tree: Tree, project: Project): ManifestFiles {
  const onDisk = readManifestFiles(project);
  const changed = ({ file, source }: ManifestFiles['base']): ManifestFiles['base'] => {
    const text = source.text === undefined ? null : tree.read(file, 'utf8');
    return text === null ? { file, source } : { file, source: { text } };
  };
  const added = tree.children(project.path).flatMap((name) => {
    const [, profile] = PROFILE_FILE.exec(name) ?? [];
    const file = posix.join(project.path, name);
    const text = profile === undefined || profile === 'default' ? null : tree.read(file, 'utf8');
    return profile === undefined || text === null ? [] : [[profile, { file, source: { text } }] as const];
  });
  const read = [...onDisk.profiles].map(([profile, source]) => [profile, changed(source)] as const);
  return {
    ...onDisk,
    base: onDisk.base.file.endsWith('.yaml') ? changed(onDisk.base) : onDisk.base,
    profiles: new Map(
      [...added.filter(([profile]) => !onDisk.profiles.has(profile)), ...read].sort(byProfile),
    ),
  };
}

/** What validation asks of a project's directory, as a generator has left it so far. */
export function treeFacts(tree: Tree, project: Project): ProjectFacts {
  return {
    hasDirectory: (name) => {
      const path = posix.join(project.path, name);
      return tree.exists(path) && !tree.isFile(path);
    },
    namesIn: (directory) => [...tree.children(posix.join(project.path, directory))].sort(),
    isLanguageProject: project.kind === 'language',
    fileText: (name) => {
      const path = posix.join(project.path, name);
      return tree.isFile(path) ? (tree.read(path, 'utf8') ?? undefined) : undefined;
    },
  };
}

function byProfile([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
