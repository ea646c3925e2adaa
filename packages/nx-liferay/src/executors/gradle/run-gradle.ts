import { join } from 'node:path';
import type { Program } from '../../java/find-program';
import { packageDirectory } from '../../package-directory';
import { readJson } from '../../workspace/read-json';
import { runProgram } from '../run-program';
import type { TaskContext } from '../task';
import type { GradleSchema } from './gradle-schema';

/** What the init script records about a task before it runs. */
export interface GradleReport {
  readonly found: boolean;
  /** Absolute paths of files and directories. */
  readonly outputs: readonly string[];
  /** The tasks of the project that make an archive. */
  readonly archives: readonly string[];
}

export interface GradleRun {
  /** Why Gradle failed; absent where it did not. */
  readonly failure: string | undefined;
  /** Absent where Gradle failed before its tasks were known. */
  readonly report: GradleReport | undefined;
}

// Taken from the sources even in a build: the bundler copies no other files.
const INIT_SCRIPT = join(packageDirectory, 'src/executors/gradle/report-outputs.init.gradle');

/** Runs a task in the project's directory. @param reportFile where the init script writes */
export async function runGradle(
  program: Program,
  options: GradleSchema,
  reportFile: string,
  { workspaceRoot, project, signal }: TaskContext,
): Promise<GradleRun> {
  const cwd = join(workspaceRoot, project.root);
  const parameters = [options.task, '--console=plain', ...(options.arguments ?? [])];
  const properties = {
    'nxLiferay.task': options.task,
    'nxLiferay.project': cwd,
    'nxLiferay.report': reportFile,
    // With a configuration from its own cache, Gradle would not run the init script.
    'org.gradle.configuration-cache': 'false',
  };
  process.stdout.write(`> gradle ${parameters.join(' ')}\n`);
  const failure = await runProgram(
    program,
    [
      ...parameters,
      '--init-script',
      INIT_SCRIPT,
      ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
    ],
    { cwd, env: process.env, signal, onOutput: (chunk) => process.stdout.write(chunk) },
  );
  return { failure, report: reportIn(reportFile) };
}

function reportIn(file: string): GradleReport | undefined {
  const { found, outputs, archives } = readJson(file) ?? {};
  return typeof found === 'boolean'
    ? { found, outputs: textsOf(outputs), archives: textsOf(archives) }
    : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
