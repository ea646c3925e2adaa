import { posix } from 'node:path';
import { MANIFEST_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { workspacePath } from '../files/workspace-path';
import { archiveName } from '../plan/names';
import { archiveFile } from './archive-file';
import type { PackagingOptions } from './packaging-options';
import { applyRules } from './rules/apply-rules';
import { succeeds, withErrors } from './succeeds';
import { verifyArchive, type VerifiedArchive } from './verify-archive';

/** How the archive of a project is verified. */
export type VerifyProjectOptions = Pick<
  PackagingOptions,
  'target' | 'virtualInstanceId' | 'types' | 'strictness' | 'rules' | 'failOn' | 'signal'
>;

/** What the portal makes of a project's archive, as the project's user wants to hear it. */
export interface VerifiedProject extends VerifiedArchive {
  readonly success: boolean;
}

/**
 * Verifies the archive that packaging has written for a project, by the rules of its workspace. A rule's patterns match the
 * paths of the archive and of the files in it, such as `apps/one/dist/one.zip!/LCP.json`.
 *
 * @throws the reason of the signal, once it is aborted
 */
export async function verifyProject(
  project: Project,
  options: VerifyProjectOptions = {},
): Promise<VerifiedProject> {
  const { target, virtualInstanceId, types, rules = [], failOn, signal } = options;
  const file = archiveFile(project, archiveName(project.name, virtualInstanceId), target?.name);
  const verified = await verifyArchive(file, {
    shown: workspacePath(project.workspaceRoot, file),
    ...(types === undefined ? {} : { types }),
    ...(signal === undefined ? {} : { signal }),
  });
  const ruled = applyRules(verified.diagnostics, {
    settings: rules,
    comments: [],
    file: posix.join(project.path, MANIFEST_FILE),
  });
  const diagnostics = withErrors(ruled.diagnostics, failOn);
  return { ...verified, diagnostics, success: succeeds(diagnostics, options) };
}
