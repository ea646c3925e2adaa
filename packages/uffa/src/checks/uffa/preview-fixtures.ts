import { posix } from 'node:path';
import { diagnostic } from '../../diagnostics/diagnostic';
import { FIXTURE_DIRECTORY } from '../../discover/file-names';
import { isWithin } from '../../files/is-within';
import { workspacePath } from '../../files/workspace-path';
import type { UffaCheck } from '../check-context';

/** Fixtures are for the preview alone; `from: .` takes them along. */
export const previewFixtures: UffaCheck = ({ assemble, extensions, project }, { entries }) => {
  const directory = posix.join(project.path, FIXTURE_DIRECTORY);
  const place = assemble[0]?.position ?? extensions[0]?.position;
  return entries
    .filter(
      ({ content }) =>
        content.kind === 'file' && isWithin(workspacePath(project.workspaceRoot, content.file), directory),
    )
    .map(({ path, origin }) =>
      diagnostic(
        'preview-fixture-in-archive',
        { path },
        origin.kind === 'assemble' ? origin.position : place,
      ),
    );
};
