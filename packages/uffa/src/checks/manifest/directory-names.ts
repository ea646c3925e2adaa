import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ManifestCheck } from '../check-context';
import { manifestFile } from '../manifest-file';

/** Archives of projects with one directory name replace each other where they are deployed (deviations D9, D16). */
export const directoryNames: ManifestCheck = (manifest, { otherProjects }) => {
  const { name } = manifest.project;
  const sharedWith = (
    code: 'same-directory-name' | 'directory-names-differ-by-case',
    projects: readonly string[],
  ): readonly Diagnostic[] =>
    projects.length === 0 ? [] : [diagnostic(code, { name, projects }, startOf(manifestFile(manifest)))];
  const hasThisName = (other: string) => posix.basename(other) === name;
  return [
    ...sharedWith('same-directory-name', otherProjects.sharedNames.filter(hasThisName)),
    ...sharedWith(
      'directory-names-differ-by-case',
      otherProjects.sharedNames.filter((other) => !hasThisName(other)),
    ),
  ];
};
