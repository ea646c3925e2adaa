import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { diagnostic, sortDiagnostics } from '../../diagnostics/diagnostic';
import { UffaError } from '../../diagnostics/errors';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import { walk } from '../../files/walk';
import { workspacePath } from '../../files/workspace-path';
import { compared, type Compared } from '../compared';

/**
 * A directory that holds what an archive would, such as what `assemble` writes. What can't be read is an error of the
 * archive, and so is a link out of the directory.
 *
 * @param directory absolute
 */
export function directorySide(directory: string): Compared {
  const root = realRoot(directory);
  const { files, problems } = walk(root, {
    roots: [root],
    links: 'follow',
    excludes: () => false,
    takes: () => true,
  });
  const diagnostics = problems.map(({ file, error }) => sourceDiagnostic(error, workspacePath(root, file)));
  return compared({
    name: basename(root),
    entries: files.map(({ path, content, executable }) => ({
      path,
      content,
      executable,
      origin: { kind: 'archive', archive: directory },
    })),
    diagnostics: sortDiagnostics(diagnostics),
  });
}

function realRoot(directory: string): string {
  try {
    return realpathSync.native(directory);
  } catch (cause) {
    throw new UffaError(diagnostic('directory-missing', { directory }), { cause });
  }
}
