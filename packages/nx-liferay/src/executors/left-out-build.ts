import { posix } from 'node:path';
import { diagnostic, type Diagnostic, type Project } from 'uffa';
import { leavesOutBuild, readNodePackage } from '../workspace/node-package';

/**
 * Names the setting that keeps the build from running, in place of warnings that ask for the build: nobody can run a
 * target that does not exist.
 */
export function namingLeftOutBuild(
  diagnostics: readonly Diagnostic[],
  project: Pick<Project, 'path' | 'root'>,
): readonly Diagnostic[] {
  const isAsked = diagnostics.some((each) => missingOutput(each) !== undefined);
  const nodePackage = isAsked ? readNodePackage(project.root) : undefined;
  if (nodePackage === undefined || !leavesOutBuild(nodePackage)) return diagnostics;
  const file = posix.join(project.path, 'package.json');
  return diagnostics.map((each) => {
    const from = missingOutput(each);
    if (from === undefined) return each;
    const named = diagnostic('assemble-build-left-out', { from, file }, each.position);
    return { ...named, severity: each.severity };
  });
}

/** The source of a step that a build should have filled. */
function missingOutput({ code, args }: Diagnostic): string | undefined {
  if (code !== 'assemble-source-missing' && code !== 'assemble-source-empty') return undefined;
  const { from } = args as { readonly from: string };
  return /^(build|dist)(\/|$)/.test(posix.join(from)) ? from : undefined;
}
