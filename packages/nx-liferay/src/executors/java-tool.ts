import { diagnostic, type Diagnostic, type Position } from 'uffa';
import { findProgram, type Program } from '../java/find-program';
import { jdkProblem } from './jdk-problem';
import type { TaskContext } from './task';

export interface JavaToolNeed {
  readonly tool: 'gradle' | 'maven';
  /** The lowest Java version that will do, as build scripts write it: `17`, `1.8`. */
  readonly javaVersion?: string | undefined;
  /** What asks for the tool. */
  readonly position: Position;
}

const tools = {
  gradle: { title: 'Gradle', program: 'gradle' },
  maven: { title: 'Maven', program: 'mvn' },
} as const;

/** The build tool of a project, or what this machine lacks to run it. */
export function javaTool(
  { tool, javaVersion, position }: JavaToolNeed,
  { workspaceRoot, project, projectName }: TaskContext,
): { readonly program: Program } | { readonly problem: Diagnostic } {
  const { title, program: name } = tools[tool];
  const problem = jdkProblem({ tool: title, projectName, javaVersion, position }, process.env);
  if (problem !== undefined) return { problem };
  const program = findProgram(workspaceRoot, project.root, name, process.env);
  if (program !== undefined) return { program };
  const args = { tool: title, program: name, project: projectName };
  return { problem: diagnostic('build-tool-missing', args, position) };
}
