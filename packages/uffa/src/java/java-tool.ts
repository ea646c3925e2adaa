import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import { findProgram, type Program } from './find-program';
import { firstGradleFor, hasJavaOfItsOwn, javaRangeOf } from './gradle-java';
import type { JavaInstallation } from './java-installation';
import { jdkProblem } from './jdk-problem';
import { isOlder, toolVersion, type BuildTool, type ToolVersion } from './tool-version';

/** What a project needs of Maven or Gradle. */
export interface JavaToolNeed {
  readonly tool: BuildTool;
  /** The lowest Java version that will do, as build scripts write it: `17`, `1.8`. */
  readonly javaVersion?: string | undefined;
  /** The oldest version of Maven that will do. */
  readonly oldest?: string;
  /** What the tool is given besides its tasks. */
  readonly parameters?: readonly string[];
  /** What asks for the tool. */
  readonly position: Position;
}

/** The project that needs it. */
export interface BuiltProject {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Relative to the workspace root. */
  readonly path: string;
  /** As diagnostics call it. */
  readonly name: string;
}

/** What this machine has. */
export interface JavaMachine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absent: there is none. */
  readonly java: JavaInstallation | undefined;
}

/** A build tool; its version where that is known before it runs. */
export interface FoundTool {
  readonly program: Program;
  readonly version: ToolVersion | undefined;
}

/** How the build tools are called, and what starts them. */
export const buildTools = {
  gradle: { title: 'Gradle', program: 'gradle' },
  maven: { title: 'Maven', program: 'mvn' },
} as const;

/** The first with `--no-transfer-progress`. */
export const OLDEST_MAVEN = '3.6.1';

/** What the plugin of Spring Boot 3 and 4 requires. */
export const OLDEST_MAVEN_OF_SPRING_BOOT = '3.6.3';

/** The build tool of a project, or what this machine lacks to run it: a JDK, the tool, or a version of either. */
export function javaTool(
  need: JavaToolNeed,
  project: BuiltProject,
  machine: JavaMachine,
): FoundTool | { readonly diagnostic: Diagnostic } {
  const { tool, javaVersion, position } = need;
  const asked = { tool: buildTools[tool].title, projectName: project.name, javaVersion, position };
  const problem = jdkProblem(asked, machine.java);
  return problem === undefined ? buildTool(need, project, machine) : { diagnostic: problem };
}

/** The build tool alone: whether it is there, and fits the project and the Java. */
export function buildTool(
  need: JavaToolNeed,
  project: BuiltProject,
  machine: JavaMachine,
): FoundTool | (Partial<FoundTool> & { readonly diagnostic: Diagnostic }) {
  const { tool, position } = need;
  const { title, program: name } = buildTools[tool];
  const program = findProgram(project.workspaceRoot, project.path, name, machine.environment);
  if (program === undefined) {
    const args = { tool: title, program: name, project: project.name };
    return { diagnostic: diagnostic('build-tool-missing', args, position) };
  }
  const found = { program, version: toolVersion(tool, program, project.workspaceRoot) };
  const problem = (tool === 'maven' ? unfitMaven : unfitGradle)(found, need, project, machine);
  return problem === undefined ? found : { ...found, diagnostic: problem };
}

function unfitMaven(
  { program: { file, wrapper }, version: found }: FoundTool,
  { oldest, position: asking }: JavaToolNeed,
  { name }: BuiltProject,
): Diagnostic | undefined {
  if (found === undefined || oldest === undefined || !isOlder(found.version, oldest)) return undefined;
  const { version, position } = found;
  const args = { found: version, oldest, project: name, program: wrapper === undefined ? file : null };
  return diagnostic('maven-too-old', args, position ?? asking);
}

/** Gradle runs on certain versions of Java, and says of others only which class it could not load. */
function unfitGradle(
  { program: { file, wrapper }, version: gradle }: FoundTool,
  { parameters = [], position: asking }: JavaToolNeed,
  { workspaceRoot, path }: BuiltProject,
  { environment, java: installation }: JavaMachine,
): Diagnostic | undefined {
  const { java, majorVersion: found } = installation ?? {};
  if (gradle === undefined || java === undefined || found === undefined) return undefined;
  const { version, position } = gradle;
  const { oldest, newest } = javaRangeOf(version);
  const isUnfit = found < oldest || (newest !== undefined && found > newest);
  if (!isUnfit || hasJavaOfItsOwn(workspaceRoot, path, parameters, environment)) return undefined;
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
