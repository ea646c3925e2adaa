import { diagnostic, type Diagnostic, type Position } from 'uffa';
import { findProgram, type Program } from '../java/find-program';
import { firstGradleFor, hasJavaOfItsOwn, javaRangeOf } from '../java/gradle-java';
import { findJava } from '../java/java-installation';
import { isOlder, toolVersion, type BuildTool, type ToolVersion } from '../java/tool-version';
import { jdkProblem } from '../java/jdk-problem';
import type { TaskContext } from './task';

export interface JavaToolNeed {
  readonly tool: BuildTool;
  /** The lowest Java version that will do, as build scripts write it: `17`, `1.8`. */
  readonly javaVersion?: string | undefined;
  /** The oldest version of the tool that will do. */
  readonly oldest?: string;
  /** What the tool is given besides its tasks. */
  readonly parameters?: readonly string[];
  /** What asks for the tool. */
  readonly position: Position;
}

const tools = {
  gradle: { title: 'Gradle', program: 'gradle' },
  maven: { title: 'Maven', program: 'mvn' },
} as const;

/** The build tool of a project, or what this machine lacks to run it. */
export function javaTool(
  need: JavaToolNeed,
  context: TaskContext,
): { readonly program: Program } | { readonly problem: Diagnostic } {
  const { workspaceRoot, project, projectName } = context;
  const { tool, javaVersion, position } = need;
  const { title, program: name } = tools[tool];
  const problem = jdkProblem({ tool: title, projectName, javaVersion, position }, process.env);
  if (problem !== undefined) return { problem };
  const program = findProgram(workspaceRoot, project.root, name, process.env);
  if (program === undefined) {
    const args = { tool: title, program: name, project: projectName };
    return { problem: diagnostic('build-tool-missing', args, position) };
  }
  const found = toolVersion(tool, program, workspaceRoot);
  const unfit = found && (tool === 'maven' ? unfitMaven : unfitGradle)(found, program, need, context);
  return unfit === undefined ? { program } : { problem: unfit };
}

function unfitMaven(
  { version, position }: ToolVersion,
  { file, wrapper }: Program,
  { oldest, position: asking }: JavaToolNeed,
  { projectName }: TaskContext,
): Diagnostic | undefined {
  if (oldest === undefined || !isOlder(version, oldest)) return undefined;
  const args = { found: version, oldest, project: projectName, program: wrapper === undefined ? file : null };
  return diagnostic('maven-too-old', args, position ?? asking);
}

/** Gradle runs on certain versions of Java, and says of others only which class it could not load. */
function unfitGradle(
  { version, position }: ToolVersion,
  { file, wrapper }: Program,
  { parameters = [], position: asking }: JavaToolNeed,
  { workspaceRoot, project }: TaskContext,
): Diagnostic | undefined {
  const { java, majorVersion: found } = findJava(process.env) ?? {};
  if (java === undefined || found === undefined) return undefined;
  const { oldest, newest } = javaRangeOf(version);
  const isUnfit = found < oldest || (newest !== undefined && found > newest);
  if (!isUnfit || hasJavaOfItsOwn(workspaceRoot, project.root, parameters, process.env)) return undefined;
  const args = {
    gradle: version,
    program: wrapper === undefined ? file : null,
    java,
    found,
    oldest,
    newest: newest ?? null,
    firstGradle: firstGradleFor(found) ?? null,
  };
  return diagnostic('jdk-unfit-for-gradle', args, position ?? asking);
}
