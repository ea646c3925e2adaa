import { posix } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { withoutConsequences } from '../../diagnostics/without-consequences';
import { MANIFEST_FILE } from '../../discover/file-names';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { PackagingOptions, PackagingResult } from '../packaging-options';
import { succeeds, withErrors } from '../succeeds';
import { applyRules } from './apply-rules';
import type { Knowledge } from './known-codes';
import { unusedComments } from './unused-comments';

/** What becomes of a project by its diagnostics. */
export type Judged = Required<Pick<PackagingResult, 'success' | 'diagnostics' | 'usedSettings'>>;

/**
 * All that was found about a project, as its user wants to hear it: by the rules of the workspace, the comments of the
 * yaml files and `failOn`, without what only follows from something else. The one place where diagnostics get another
 * severity than the table's.
 *
 * @param knowledge what of the project was looked at: only of that a comment may be called unused
 */
export function judge(
  found: readonly Diagnostic[],
  manifest: ProjectManifest,
  options: PackagingOptions,
  knowledge: Knowledge,
): Judged {
  const { comments, project } = manifest;
  const rules = {
    settings: options.rules ?? [],
    comments,
    file: posix.join(project.path, MANIFEST_FILE),
  };
  const ruled = applyRules(found, rules);
  const unused = unusedComments(comments, ruled, knowledge);
  const all =
    unused.length === 0 ? ruled : applyRules([...ruled.diagnostics, ...unused], { ...rules, comments: [] });
  const diagnostics = withoutConsequences(withErrors(all.diagnostics, options.failOn));
  return {
    success: succeeds(diagnostics, options),
    diagnostics,
    usedSettings: [...new Set([...ruled.usedSettings, ...all.usedSettings])],
  };
}
