import { availableParallelism } from 'node:os';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { CONFIG_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { ThreadBudget } from '../zip/pack/thread-budget';
import type { PackagingResult } from '../packaging/packaging-options';
import { applyRules } from '../packaging/rules/apply-rules';
import { unusedSettings } from '../packaging/rules/unused-settings';
import { withErrors } from '../packaging/succeeds';
import type { ProjectCommand } from './commands';
import { exitCode } from './exit-code';
import { Progress } from './progress';
import { projectOptions, type ProjectRun } from './project-options';
import type { Reporter } from './render/reporter';
import { summaryOf } from './render/summary';
import { runProjects } from './run-projects';
import type { Environment, Terminal } from './terminal';

/** More at a time would only wait for the disk, and every open archive takes memory. */
const MOST_AT_A_TIME = 8;

export interface Run extends ProjectRun {
  readonly command: ProjectCommand;
  readonly reporter: Reporter;
  readonly stderr: Terminal;
  readonly env: Environment;
  /** On the clock of `performance.now()`: reading the workspace is part of the time that a run takes. */
  readonly started: number;
}

/** Runs a command for every project of a workspace, reports, and gives the exit code. */
export async function runCommand(run: Run): Promise<number> {
  const { command, options, workspace, reporter } = run;
  const projects = workspace.projects.filter((project) => command.concerns?.(project) ?? true);
  const remarks = command.remarks?.(workspace) ?? [];
  const others = ofWorkspace([...workspace.diagnostics, ...remarks], run);
  reporter.diagnostics(others.diagnostics);
  if (options.mode === 'watch' && command.watch !== undefined && projects.length > 0) {
    await watchProjects(run, projects, command.watch);
    return exitCode([], others.diagnostics, options);
  }
  const outcomes = await runOnce(run, projects);
  const unused = ofWorkspace(unusedRules(run, projects, outcomes, others), run);
  if (unused.diagnostics.length > 0) reporter.diagnostics(unused.diagnostics);
  const all = [...others.diagnostics, ...unused.diagnostics];
  const seconds = (performance.now() - run.started) / 1000;
  reporter.end(summaryOf(projects.length, outcomes, all), seconds);
  return exitCode(outcomes, all, options);
}

type Outcome = Pick<PackagingResult, 'success' | 'diagnostics' | 'usedSettings'>;

/** Diagnostics of no project, by the rules of the workspace. */
function ofWorkspace(found: readonly Diagnostic[], { options, workspace }: Run): Omit<Outcome, 'success'> {
  const ruled = applyRules(found, { settings: workspace.rules, comments: [], file: CONFIG_FILE });
  return { ...ruled, diagnostics: withErrors(ruled.diagnostics, options.failOn) };
}

/** The rules that turn nothing down, where all that they could be about was looked at. */
function unusedRules(
  { command, options, workspace }: Run,
  projects: readonly Project[],
  outcomes: readonly Outcome[],
  others: Omit<Outcome, 'success'>,
): readonly Diagnostic[] {
  const all = [...outcomes, others];
  const isUnderOneProfile = [...workspace.manifests.values()].every((manifests) =>
    manifests.every(({ profiles }) => profiles.length === 0),
  );
  const seesAll =
    workspace.reach === 'all' &&
    outcomes.length === projects.length &&
    (isUnderOneProfile || (command.knows === 'files' && options.profile === undefined)) &&
    !all.some(({ diagnostics }) => hasErrors(diagnostics));
  if (!seesAll) return [];
  const used = new Set(all.flatMap(({ usedSettings = [] }) => usedSettings));
  return unusedSettings(workspace.rules, used, command.knows ?? 'nothing');
}

async function runOnce(run: Run, concerned: readonly Project[]): Promise<readonly Outcome[]> {
  const { command, options, reporter, signal } = run;
  const { projects, needs } = (await command.order?.(concerned)) ?? { projects: concerned, needs: new Map() };
  const context = { deploy: options.deploy, env: run.env };
  const threads = new ThreadBudget();
  const progress = new Progress(run.stderr, projects.length);
  const outcomes: Outcome[] = [];
  const results = runProjects(
    projects,
    (project) => command.run(project, { ...projectOptions(run, project), threads }, context),
    {
      concurrency: Math.min(availableParallelism(), MOST_AT_A_TIME),
      needs,
      signal,
      onStart: (project) => progress.start(project),
      onEnd: (project) => progress.end(project),
    },
  );
  for await (const result of results) {
    progress.hide();
    reporter.project(result);
    const { success, diagnostics, usedSettings = [] } = result;
    outcomes.push({ success, diagnostics, usedSettings });
  }
  progress.stop();
  return outcomes;
}

/**
 * Reports each result as it comes, until the signal ends the watch. Watching has no end, so no progress is shown, and
 * no result of a build counts for the exit code.
 */
async function watchProjects(
  run: Run,
  projects: readonly Project[],
  watch: NonNullable<ProjectCommand['watch']>,
): Promise<void> {
  const watched = projects.map(async (project) => {
    for await (const result of watch(project, projectOptions(run, project))) run.reporter.project(result);
  });
  await Promise.all(watched);
}
