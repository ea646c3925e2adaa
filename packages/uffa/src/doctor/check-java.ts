import { posix } from 'node:path';
import type { Position } from '../diagnostics/position';
import { workspacePath } from '../files/workspace-path';
import { isBootTask, type BuiltTask } from '../java/from-tasks';
import { compiledFor } from '../java/gradle-java';
import { jdkProblem } from '../java/jdk-problem';
import {
  buildTool,
  buildTools,
  OLDEST_MAVEN,
  OLDEST_MAVEN_OF_SPRING_BOOT,
  type JavaToolNeed,
} from '../java/java-tool';
import { checkOf, grouped, type Check } from './check';
import { askJava, type FoundJava, type Machine } from './machine';
import type { ProjectNeeds } from './project-needs';

/** A project with one of the build tools that it needs. */
interface ToolNeed {
  readonly project: ProjectNeeds['project'];
  readonly need: JavaToolNeed;
}

const buildFiles = { gradle: 'build.gradle', maven: 'pom.xml' } as const;

/** The JDK, and Maven or Gradle, where a `fromTask` has them make a part of an archive. */
export async function checkJava(
  machine: Machine,
  projects: readonly ProjectNeeds[],
): Promise<readonly Check[]> {
  const needs = projects.flatMap(toolNeeds);
  if (needs.length === 0) return [];
  const java = await askJava(machine);
  return needs.flatMap((each) => [jdkCheck(each, java), toolCheck(each, machine, java)]);
}

function toolNeeds({ project, javaTasks }: ProjectNeeds): readonly ToolNeed[] {
  return grouped(javaTasks, ({ tool }) => tool).flatMap((tasks) =>
    tasks.slice(0, 1).map((first) => ({ project, need: needOf(project, first, tasks) })),
  );
}

function needOf(project: ToolNeed['project'], task: BuiltTask, all: readonly BuiltTask[]): JavaToolNeed {
  const file = posix.join(project.path, buildFiles[task.tool]);
  const position: Position = { file, line: 1, column: 1 };
  if (task.tool === 'gradle') {
    return { tool: 'gradle', position, ...compiledFor(project.workspaceRoot, project.path) };
  }
  const oldest = all.some(({ name }) => isBootTask(name)) ? OLDEST_MAVEN_OF_SPRING_BOOT : OLDEST_MAVEN;
  return { tool: 'maven', position, javaVersion: task.module.javaVersion, oldest };
}

function jdkCheck({ project, need }: ToolNeed, java: FoundJava | undefined): Check {
  const { tool, javaVersion, position } = need;
  const asked = { tool: buildTools[tool].title, projectName: project.name, javaVersion, position };
  const diagnostic = jdkProblem(asked, java?.installation);
  return checkOf(
    { what: 'JDK', needed: javaVersion === undefined ? '' : `>=${javaVersion}`, neededBy: [project.path] },
    { version: java?.version, place: java?.installation.java },
    diagnostic === undefined ? [] : [diagnostic],
  );
}

function toolCheck({ project, need }: ToolNeed, machine: Machine, java: FoundJava | undefined): Check {
  const found = buildTool(need, project, { environment: machine.env, java: java?.installation });
  const { program, version } = found;
  const wrapper = program?.arguments[0] ?? program?.file;
  return checkOf(
    {
      what: buildTools[need.tool].title,
      needed: need.oldest === undefined ? '' : `>=${need.oldest}`,
      neededBy: [project.path],
    },
    {
      version: version?.version,
      place: wrapper === undefined ? undefined : workspacePath(machine.workspaceRoot, wrapper),
    },
    'diagnostic' in found ? [found.diagnostic] : [],
  );
}
