import { posix } from 'node:path';
import type { Project } from '../discover/project';
import type { ProjectFacts } from '../extension-types';
import { readManifestFiles, type ManifestFiles, type SourceText } from '../manifest/manifest-files';
import { profileFiles } from '../manifest/profile-files';
import type { EditedFiles } from './edited-files';

type ReadableFiles = Pick<EditedFiles, 'text' | 'names'>;

/** The yaml files of a project as they are so far. A file that can't be read is as it is on disk. */
export function editedManifestFiles(project: Project, files: ReadableFiles): ManifestFiles {
  const onDisk = readManifestFiles(project);
  if (!onDisk.base.file.endsWith('.yaml')) return onDisk;
  const names = files.names(project.path);
  const edited = (file: string, read: SourceText | undefined): SourceText | undefined => {
    const text = read !== undefined && read.source.text === undefined ? undefined : files.text(file);
    return text === undefined ? read : { file, source: { text } };
  };
  const isThere = (file: string) =>
    files.text(file) !== undefined ||
    [...onDisk.profiles.values()].some((each) => each.file === file) ||
    onDisk.diagnostics.some(({ position }) => position?.file === file);
  const found = profileFiles(names, project.path, (name) => isThere(posix.join(project.path, name)));
  const profiles = [...found.profiles].flatMap(([profile, name]) => {
    const source = edited(posix.join(project.path, name), onDisk.profiles.get(profile));
    return source === undefined ? [] : [[profile, source] as const];
  });
  const ofDirectory = onDisk.diagnostics.filter(({ code }) => code !== 'profile-file-ignored');
  return {
    names,
    base: edited(onDisk.base.file, onDisk.base) ?? onDisk.base,
    profiles: new Map(profiles),
    diagnostics: [...ofDirectory, ...found.diagnostics],
  };
}

/** What validation asks of a project's directory, as it is so far. */
export function editedFacts(project: Project, files: ReadableFiles, onDisk: ProjectFacts): ProjectFacts {
  return {
    ...onDisk,
    // A directory of which nothing is on the disk so far has at least one file.
    hasDirectory: (name) =>
      onDisk.hasDirectory(name) || files.names(posix.join(project.path, name)).length > 0,
    namesIn: (directory) => files.names(posix.join(project.path, directory)),
    fileText: (name) => files.text(posix.join(project.path, name)) ?? onDisk.fileText(name),
  };
}
