import { join, posix } from 'node:path';
import { MANIFEST_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { archiveName } from '../plan/names';
import type { PackagingOptions } from './packaging-options';
import { applyRules } from './rules/apply-rules';
import { succeeds, withErrors } from './succeeds';
import { verifyArchive, type VerifiedArchive } from './verify-archive';

/** How the archive of a project is verified. */
export type VerifyProjectOptions = Pick<
  PackagingOptions,
  'virtualInstanceId' | 'types' | 'strictness' | 'rules' | 'failOn' | 'signal'
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
  const { virtualInstanceId, types, rules = [], failOn, signal } = options;
  const file = `${archiveName(project.name, virtualInstanceId)}.zip`;
  const verified = await verifyArchive(join(project.root, 'dist', file), {
    shown: posix.join(project.path, 'dist', file),
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
