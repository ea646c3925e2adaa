import { findJava, javaTool, type Diagnostic, type JavaToolNeed, type Program } from 'uffa';
import type { TaskContext } from './task';

/** The build tool of a task's project, or what this machine lacks to run it. */
export function toolOfTask(
  need: JavaToolNeed,
  { workspaceRoot, project, projectName }: Pick<TaskContext, 'workspaceRoot' | 'project' | 'projectName'>,
): { readonly program: Program } | { readonly diagnostic: Diagnostic } {
  const machine = { environment: process.env, java: findJava(process.env) };
  return javaTool(need, { workspaceRoot, path: project.root, name: projectName }, machine);
}
