import { basename, posix } from 'node:path';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { MANIFEST_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { archiveFile } from '../packaging/archive-file';
import { applyRules } from '../packaging/rules/apply-rules';
import { archiveName } from '../plan/names';
import { archiveDiagnostics } from './archive-diagnostics';
import { DEFAULT_TIMEOUT, type DeployOptions } from './deploy-options';
import type { DeployPlan } from './deploy-plan';
import type { OpenLog } from './log/open-log';
import { followLog, openLog, unreadableLog } from './log/follow-log';
import { judge } from './log/judge-line';
import { portalNames } from './log/portal-names';
import { factsOf } from './facts';
import { planDeployment } from './plan-deployment';
import type { RunOptions } from './run-program';
import { runSteps } from './run-steps';
import { logText, planText } from './step-text';
import type { DeployEnvironment } from './deploy-environment';

/** What became of deploying one project. */
export interface DeployResult {
  readonly project: Project;
  readonly success: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /**
   * What the user is to see: the plan of a dry run, the output of programs, what was done, the line of the portal's
   * log.
   */
  readonly lines: readonly string[];
  /** What the archive is called where it was, or would be, deployed. */
  readonly place?: string;
}

/**
 * Deploys the packaged archive of a project, or removes it (behaviour.md 17). What stands in the way is a diagnostic; with
 * an error that is found beforehand, nothing is done.
 */
export async function deployProject(
  project: Project,
  options: DeployOptions,
  surroundings: DeployEnvironment,
): Promise<DeployResult> {
  const archive = archiveFile(
    project,
    archiveName(project.name, options.virtualInstanceId),
    options.packagedFor,
  );
  const run: RunOptions = {
    cwd: project.workspaceRoot,
    env: surroundings.env,
    timeout: options.timeout ?? DEFAULT_TIMEOUT,
    signal: surroundings.signal,
  };
  const problems = await archiveDiagnostics(project, archive, options, surroundings.signal);
  const plan = await planDeployment({ project, archive, options, facts: factsOf(run) });
  const ruled = (found: readonly Diagnostic[]) => byRules(found, project, options);
  const diagnostics = ruled([...problems, ...plan.diagnostics]);
  const { place, notes = [] } = plan;
  if (hasErrors(diagnostics)) return { project, success: false, diagnostics, lines: notes };
  const result = { project, success: true, diagnostics, place };
  if (plan.steps.length === 0) return { ...result, lines: [`${place} is not deployed`] };
  if (options.dryRun === true)
    return { ...result, lines: [...notes, ...dryRunLines(plan, project, options)] };
  const { lines, diagnostic: problem } = await carryOut(plan, { project, archive, options, run });
  const all = problem === undefined ? diagnostics : [...diagnostics, ...ruled([problem])];
  return { ...result, success: problem === undefined, diagnostics: all, lines: [...notes, ...lines] };
}

/** As the rules of the workspace have it; what has no place is looked up under the project's yaml. */
function byRules(
  found: readonly Diagnostic[],
  { path }: Project,
  { rules = [] }: DeployOptions,
): readonly Diagnostic[] {
  const file = posix.join(path, MANIFEST_FILE);
  return applyRules(found, { settings: rules, comments: [], file }).diagnostics;
}

function dryRunLines(
  plan: DeployPlan,
  { workspaceRoot }: Project,
  { wait }: DeployOptions,
): readonly string[] {
  const follow =
    wait === true && plan.log !== undefined ? [`follow ${logText(plan.log, workspaceRoot)}`] : [];
  return [...planText(plan, workspaceRoot), ...follow];
}

interface Deployment {
  readonly project: Project;
  readonly archive: string;
  readonly options: DeployOptions;
  readonly run: RunOptions;
}

interface Outcome {
  readonly lines: readonly string[];
  readonly diagnostic?: Diagnostic;
}

async function carryOut(plan: DeployPlan, deployment: Deployment): Promise<Outcome> {
  const { project, archive, options, run } = deployment;
  const log = options.wait === true ? plan.log : undefined;
  if (log === undefined) return carryOutSteps(plan, deployment);
  const followed = { archive: basename(archive), place: logText(log, project.workspaceRoot) };
  const open = await openLog(log, run).catch((error: unknown) => unreadableLog(error, followed));
  if ('code' in open) return { lines: [], diagnostic: open };
  try {
    const done = await carryOutSteps(plan, deployment);
    if (done.diagnostic !== undefined) return done;
    const told = await follow(open, followed.place, deployment);
    return { ...told, lines: [...done.lines, ...told.lines] };
  } finally {
    await open.close();
  }
}

async function carryOutSteps(plan: DeployPlan, { options, run }: Deployment): Promise<Outcome> {
  const { output, diagnostic: problem } = await runSteps(plan.steps, run);
  if (problem !== undefined) return { lines: output, diagnostic: problem };
  return { lines: [...output, `${doneTo(options)} ${plan.place}`] };
}

function doneTo({ undeploy }: DeployOptions): 'deployed' | 'undeployed' {
  return undeploy === true ? 'undeployed' : 'deployed';
}

async function follow(
  open: OpenLog,
  place: string,
  { project, archive, options, run }: Deployment,
): Promise<Outcome> {
  const names = portalNames(project, archive, options.virtualInstanceId);
  const { line, diagnostic: problem } = await followLog(open, {
    judge: judge(names, options.undeploy === true ? 'undeploy' : 'deploy'),
    archive: names.archive,
    place,
    done: doneTo(options),
    seconds: run.timeout,
    signal: run.signal,
  });
  const lines = line === undefined ? [] : [line];
  return problem === undefined ? { lines } : { lines, diagnostic: problem };
}
