import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { startOf } from '../../diagnostics/position';
import type { ManifestCheck } from '../check-context';
import { manifestFile } from '../manifest-file';

/** Archives of projects with one directory name replace each other where they are deployed (deviations D9, D16). */
export const directoryNames: ManifestCheck = (manifest, { conflicts }) => {
  const { name } = manifest.project;
  return conflicts.names.map((other) =>
    diagnostic(
      posix.basename(other) === name ? 'same-directory-name' : 'directory-names-differ-by-case',
      { name, other },
      startOf(manifestFile(manifest)),
    ),
  );
};
