import { join } from 'node:path';
import { terminalLine } from 'uffa';
import type { Program } from 'uffa';
import { packageDirectory } from '../../package-directory';
import { print } from '../../print';
import { readJson, type JsonObject } from '../../workspace/read-json';
import { runProgram } from '../run-program';
import type { TaskContext } from '../task';
import { FirstOutput } from './first-output';
import type { GradleSchema } from './gradle-schema';

/** The oldest that makes the same archive of the same sources. */
export const OLDEST_GRADLE = '3.4';

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
  /** The version of a Gradle that is too old. */
  readonly tooOld?: string;
  /** Where a wrapper could not fetch its Gradle: the address, and why. */
  readonly missing?: MissingDistribution;
}

/** What runs Gradle, and where the init script writes. */
export interface GradleSetup {
  readonly program: Program;
  readonly reportFile: string;
  readonly oldest?: string;
}

// Taken from the sources even in a build: the bundler copies no other files.
const INIT_SCRIPT = join(packageDirectory, 'src/executors/gradle/report-outputs.init.gradle');

/** Runs a task in the project's directory. */
export async function runGradle(
  { program, reportFile, oldest = OLDEST_GRADLE }: GradleSetup,
  options: GradleSchema,
  { workspaceRoot, project, signal }: Pick<TaskContext, 'workspaceRoot' | 'project' | 'signal'>,
): Promise<GradleRun> {
  const cwd = join(workspaceRoot, project.root);
  const parameters = [options.task, '--console=plain', ...(options.arguments ?? [])];
  const properties = {
    'nxLiferay.task': options.task,
    'nxLiferay.project': cwd,
    'nxLiferay.report': reportFile,
    'nxLiferay.oldestGradle': oldest,
    // With a configuration from its own cache, Gradle would not run the init script.
    'org.gradle.configuration-cache': 'false',
  };
  print(`${terminalLine(`> gradle ${parameters.join(' ')}`)}\n`);
  const printed = new FirstOutput();
  const failure = await runProgram(
    program,
    [
      ...parameters,
      '--init-script',
      INIT_SCRIPT,
      ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
    ],
    {
      cwd,
      env: process.env,
      signal,
      onOutput: (chunk) => {
        print(chunk);
        printed.add(chunk);
      },
    },
  );
  const report = readJson(reportFile) ?? {};
  const { tooOld } = report;
  const missing = failure === undefined ? undefined : missingDistribution(printed.text);
  return {
    failure,
    report: reportIn(report),
    ...(typeof tooOld === 'string' ? { tooOld } : {}),
    ...(missing === undefined ? {} : { missing }),
  };
}

function reportIn({ found, outputs, archives }: JsonObject): GradleReport | undefined {
  return typeof found === 'boolean'
    ? { found, outputs: textsOf(outputs), archives: textsOf(archives) }
    : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** The Gradle that a wrapper is to run, where it could not be fetched. */
interface MissingDistribution {
  readonly address: string;
  readonly reason: string;
}

/**
 * Recognizes by its output a wrapper that found no Gradle on this machine and could not fetch one. It says
 * `Downloading <address>`, and then ends with Java's words for what went wrong.
 */
function missingDistribution(printed: string): MissingDistribution | undefined {
  const [, address] = /^Downloading (\S+)\s*$/m.exec(printed) ?? [];
  const [, reason] = /^Exception in thread "main" (?:[\w.]+\.)?(\w+(?:: .*)?)$/m.exec(printed) ?? [];
  return address === undefined || reason === undefined ? undefined : { address, reason: reason.trim() };
}
