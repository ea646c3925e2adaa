import { diagnostic, hasErrors } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { PreviewedWorkspace } from '../preview/server/planned-projects';
import type { Question } from './commands/command';
import { loadWorkspace, type NoProjects } from './load-workspace';
import { projectOptions } from './project-options';
import { assignTaskOutputs } from './task-outputs';

/** There is nothing to show, and the problems say why. */
export class NoWorkspace extends UffaError {
  constructor(readonly reasons: NoProjects) {
    super(reasons.problems[0] ?? diagnostic('workspace-without-projects', { workspace: reasons.root }));
  }
}

/**
 * The projects that a command line asks for, as the workspace is now.
 * @throws NoWorkspace where there is nothing to show, UffaError for options that are for no project
 */
export function previewedWorkspace({
  arguments: directories,
  cwd,
  options,
  signal,
}: Pick<Question, 'arguments' | 'cwd' | 'options' | 'signal'>): PreviewedWorkspace {
  const workspace = loadWorkspace(cwd, options.workspace, directories);
  if ('problems' in workspace) throw new NoWorkspace(workspace);
  const { byProject: taskOutputs, diagnostics } = assignTaskOutputs(options.taskOutputs, workspace);
  const [problem] = diagnostics.filter((each) => hasErrors([each]));
  if (problem !== undefined) throw new UffaError(problem);
  return {
    projects: workspace.projects.map((project) => ({
      project,
      options: projectOptions({ options, workspace, taskOutputs, signal }, project),
    })),
    diagnostics: [...workspace.diagnostics, ...diagnostics],
  };
}
