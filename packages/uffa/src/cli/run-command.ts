import { availableParallelism } from 'node:os';
import type { Project } from '../discover/project';
import type { PackagingOptions, PackagingResult } from '../packaging/packaging-options';
import type { Command } from './commands';
import { exitCode } from './exit-code';
import type { Workspace } from './load-workspace';
import type { Options } from './options';
import { Progress } from './progress';
import type { Reporter } from './render/reporter';
import { summaryOf } from './render/summary';
import { runProjects } from './run-projects';
import type { Environment, Terminal } from './terminal';

/** More at a time would only wait for the disk, and every open archive takes memory. */
const MOST_AT_A_TIME = 8;

export interface Run {
  readonly command: Command;
  readonly options: Options;
  readonly workspace: Workspace;
  readonly reporter: Reporter;
  readonly stderr: Terminal;
  readonly env: Environment;
  readonly signal: AbortSignal;
  /** On the clock of `performance.now()`: reading the workspace is part of the time that a run takes. */
  readonly started: number;
}

/** Runs a command for every project of a workspace, reports, and gives the exit code. */
export async function runCommand(run: Run): Promise<number> {
  const { command, options, workspace, reporter, signal } = run;
  const { projects, diagnostics } = workspace;
  const context = { deploy: options.deploy, env: run.env };
  const progress = new Progress(run.stderr, projects.length);
  const outcomes: Pick<PackagingResult, 'success' | 'diagnostics'>[] = [];
  reporter.findings(diagnostics);
  const results = runProjects(
    projects,
    (project) => command.run(project, packagingOptions(run, project), context),
    {
      concurrency: Math.min(availableParallelism(), MOST_AT_A_TIME),
      signal,
      onStart: (project) => progress.start(project),
      onEnd: (project) => progress.end(project),
    },
  );
  for await (const result of results) {
    progress.hide();
    reporter.project(result);
    outcomes.push({ success: result.success, diagnostics: result.diagnostics });
  }
  progress.stop();
  reporter.end(summaryOf(projects.length, outcomes, diagnostics), (performance.now() - run.started) / 1000);
  return exitCode(outcomes, diagnostics, options.strictness);
}

/** What the command line says, and what the workspace's `gradle.properties` says where it is silent. */
function packagingOptions({ options, workspace, signal }: Run, project: Project): PackagingOptions {
  const { profile } = options;
  const virtualInstanceId = options.virtualInstanceId ?? workspace.settings.virtualInstanceId;
  const conflicts = workspace.conflicts.get(project.path);
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(conflicts === undefined ? {} : { conflicts }),
    taskOutputs: options.taskOutputs,
    strictness: options.strictness,
    signal,
  };
}
