import { judgeProject, verdictOn, type Verdict } from './judge-project';
import type { WorkspaceOutcome } from './outcome';

/** A verdict on every project that the plugin or we discovered, sorted by path. */
export function judgeWorkspace(
  theirs: WorkspaceOutcome,
  ours: WorkspaceOutcome,
  workspaceRoot: string,
): readonly Verdict[] {
  const { failure } = theirs;
  if (failure !== undefined) {
    return [...ours.projects.keys()].map((project) =>
      verdictOn({ project, workspaceRoot }, [{ kind: 'workspace-rejected-there', reason: failure }]),
    );
  }
  return [...new Set([...theirs.projects.keys(), ...ours.projects.keys()])]
    .sort()
    .map((project) =>
      judgeProject(theirs.projects.get(project), ours.projects.get(project), { project, workspaceRoot }),
    );
}
