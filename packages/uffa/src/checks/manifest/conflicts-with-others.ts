import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ManifestCheck } from '../check-context';
import { manifestFile } from '../manifest-file';

/**
 * An id that another project has too (behaviour.md 11), at its first occurrence in this project. The language
 * project's ids are not its author's: the finding is the other project's.
 */
export const duplicateIds: ManifestCheck = (manifest, { conflicts }) => {
  if (manifest.project.kind === 'language') return [];
  return conflicts.ids.flatMap(({ id, projects }) => {
    const extension = manifest.everyProfile.find((candidate) => candidate.id === id);
    return extension === undefined ? [] : [diagnostic('duplicate-id', { id, projects }, extension.position)];
  });
};

/** Archives of projects with one directory name replace each other where they are deployed (deviation D9). */
export const sameDirectoryNames: ManifestCheck = (manifest, { conflicts }) => {
  const { name } = manifest.project;
  return conflicts.names.map((other) =>
    diagnostic(
      posix.basename(other) === name ? 'same-directory-name' : 'directory-names-differ-by-case',
      { name, other },
      startOf(manifestFile(manifest)),
    ),
  );
};
