import { MANIFEST_FILE, textIfThere, upward } from 'uffa/inference';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix, relative } from 'node:path';
import {
  compiledFor,
  diagnostic,
  isReallyInside,
  projectAt,
  readManifest,
  type Diagnostic,
  type Position,
} from 'uffa';
import { failedWith } from '../failed-with';
import { toolOfTask } from '../java-tool';
import { leadsOut } from '../output-directory';
import type { Task, TaskContext, TaskOutcome } from '../task';
import { gatherOutputs } from './gather-outputs';
import type { GradleSchema } from './gradle-schema';
import { OLDEST_GRADLE, runGradle, type GradleReport, type GradleRun } from './run-gradle';

/** Runs a task of the project's Gradle build, by the wrapper where there is one, and gathers what the task makes. */
export const gradleTask: Task<GradleSchema> = async (options, context) => {
  const position = positionOf(options.task, context);
  const compiled = compiledFor(context.workspaceRoot, context.project.root);
  const need = { tool: 'gradle', position, parameters: options.arguments ?? [], ...compiled } as const;
  const gradle = toolOfTask(need, context);
  if ('diagnostic' in gradle) return failedWith([gradle.diagnostic], context);
  const scratch = await mkdtemp(join(tmpdir(), 'nx-liferay-gradle-'));
  try {
    const reportFile = join(scratch, 'report.json');
    const run = await runGradle({ program: gradle.program, reportFile }, options, context);
    const unusable = unusableGradle(run, position, context);
    if (unusable !== undefined) return failedWith([unusable], context);
    return await outcome(run, options, position, context);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

/** Why no task could be run by the Gradle that was found, or was to be fetched. */
function unusableGradle(
  { tooOld, missing }: GradleRun,
  position: Position,
  { workspaceRoot, project, projectName }: TaskContext,
): Diagnostic | undefined {
  if (tooOld !== undefined) {
    const args = { found: tooOld, oldest: OLDEST_GRADLE, project: projectName };
    return diagnostic('gradle-too-old', args, position);
  }
  return (
    missing &&
    diagnostic('gradle-not-fetched', missing, wrapperPosition(workspaceRoot, project.root) ?? position)
  );
}

async function outcome(
  { failure, report }: GradleRun,
  options: GradleSchema,
  position: Position,
  context: TaskContext,
): Promise<TaskOutcome> {
  const { task } = options;
  const diagnostics = report === undefined ? [] : diagnosticsOf(report, task, position, context);
  if (diagnostics.length > 0) return failedWith(diagnostics, context);
  if (failure !== undefined) return { success: false, text: `Gradle ${failure}.\n` };
  const files = await gatherOutputs(task, report?.outputs ?? [], options.output, context);
  if (files.length > 0) return { success: true, text: files.map((line) => `${line}\n`).join('') };
  const shown = (report?.outputs ?? []).map((output) => relative(context.workspaceRoot, output)).join(', ');
  return failedWith([diagnostic('task-without-output', { task, output: shown }, position)], context);
}

/** What the report shows to be wrong with the task, whether or not it ran. */
function diagnosticsOf(
  { found, outputs, archives }: GradleReport,
  task: string,
  position: Position,
  { workspaceRoot, project }: TaskContext,
): readonly Diagnostic[] {
  if (!found) return [diagnostic('from-task-unknown', { task, known: archives }, position)];
  const root = join(workspaceRoot, project.root);
  // Of a task that did not run there may be none yet.
  const isOutside = (output: string) =>
    leadsOut(relative(root, output)) || (existsSync(output) && !isReallyInside(output, workspaceRoot));
  return outputs
    .filter(isOutside)
    .map((output) => diagnostic('task-output-outside', { task, output }, position));
}

/** Of the `fromTask` that names the task. */
function positionOf(task: string, { workspaceRoot, project }: TaskContext): Position {
  const base = readManifest(projectAt(workspaceRoot, project.root));
  const steps = [base, ...base.profiles.map((profile) => readManifest(base.project, { profile }))].flatMap(
    ({ assemble }) => assemble,
  );
  const named = steps.find(({ fromTask }) => fromTask?.text === task)?.fromTask;
  return named?.position ?? { file: `${project.root}/${MANIFEST_FILE}`, line: 1, column: 1 };
}

/** The line that names the Gradle of the wrapper in a directory, or nearest above it; undefined where there is none. */
function wrapperPosition(workspaceRoot: string, path: string): Position | undefined {
  for (const directory of upward(path)) {
    const file = posix.join(directory, 'gradle/wrapper/gradle-wrapper.properties');
    const lines = textIfThere(join(workspaceRoot, file))?.split('\n');
    if (lines === undefined) continue;
    const index = lines.findIndex((line) => line.startsWith('distributionUrl'));
    return { file, line: Math.max(index, 0) + 1, column: 1 };
  }
  return undefined;
}
