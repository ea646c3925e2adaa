import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { copyArchive } from '../deploy/copy-archive';
import type { DeployOptions } from '../deploy/deploy-options';
import type { Step } from '../deploy/deploy-plan';
import { factsOf } from '../deploy/facts';
import { planDeployment } from '../deploy/plan-deployment';
import { runProgram, type RunOptions } from '../deploy/run-program';
import { runSteps } from '../deploy/run-steps';
import { diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Project } from '../discover/project';
import { statsOf } from '../files/stats-of';
import { workspacePath } from '../files/workspace-path';
import { writeError } from '../files/write-error';
import { optionsOfPlace, type LivePlace } from './live-place';
import { sha256OfFile } from './sha256';

/** What reaches the place of an archive: the project that is deployed, and how programs run. */
export interface Reach {
  readonly project: Project;
  readonly run: RunOptions;
}

/**
 * Copies what is deployed to a file of the workspace.
 *
 * @returns its SHA-256; undefined where nothing is deployed
 * @throws UffaError where that cannot be told, such as for a container that has stopped or a home that is gone
 */
export async function fetchDeployed(place: LivePlace, to: string, reach: Reach): Promise<string | undefined> {
  requirePlace(place);
  return place.kind === 'file' ? copiedFile(place.file, to, reach) : copiedOut(place, to, reach);
}

/**
 * The SHA-256 of what is deployed; undefined where nothing is.
 * @throws as `fetchDeployed`
 */
export async function hashDeployed(
  place: LivePlace,
  scratch: string,
  reach: Reach,
): Promise<string | undefined> {
  requirePlace(place);
  if (place.kind === 'file') return hashOf(place.file, reach);
  try {
    return await copiedOut(place, scratch, reach);
  } finally {
    rmSync(scratch, { force: true });
  }
}

/** Deploys an archive as it is. @throws UffaError where that fails; what was deployed before is then unchanged */
export function put(archive: string, options: DeployOptions, reach: Reach): Promise<void> {
  return carryOut(archive, options, reach, () => true);
}

/**
 * Makes the directory that `put` would make: from then on, one that is not there has gone.
 * @throws UffaError where that fails
 */
export function makeDirectory(archive: string, options: DeployOptions, reach: Reach): Promise<void> {
  return carryOut(archive, options, reach, ({ kind }) => kind === 'make-directory');
}

async function carryOut(
  archive: string,
  options: DeployOptions,
  { project, run }: Reach,
  isMeant: (step: Step) => boolean,
): Promise<void> {
  const plan = await planDeployment({ project, archive, options, facts: factsOf(run) });
  const error = plan.diagnostics.find(({ severity }) => severity === 'error');
  const problem = error ?? (await runSteps(plan.steps.filter(isMeant), run)).diagnostic;
  if (problem !== undefined) throw new UffaError(problem);
}

/** Deploys an archive to a place where one is, or was. @throws as `put` */
export function putBack(archive: string, place: LivePlace, reach: Reach): Promise<void> {
  return put(archive, optionsOfPlace(place), reach);
}

/** Removes what is deployed. @throws as `put` */
export function remove(place: LivePlace, reach: Reach): Promise<void> {
  return put(place.file, { ...optionsOfPlace(place), undeploy: true }, reach);
}

/** A home that is not mounted at the moment says nothing about what is deployed to it. */
function requirePlace(place: LivePlace): void {
  if (place.kind !== 'file') return;
  const directory = dirname(place.file);
  if (statsOf(directory)?.isDirectory() === true) return;
  throw new UffaError(diagnostic('deploy-home-missing', { home: directory, directory, setting: directory }));
}

function hashOf(file: string, { project }: Reach): string | undefined {
  try {
    return sha256OfFile(file);
  } catch (error) {
    throw writeError(error, workspacePath(project.workspaceRoot, file), undefined);
  }
}

async function copiedFile(file: string, to: string, { project, run }: Reach): Promise<string | undefined> {
  if (statsOf(file) === undefined) return undefined;
  try {
    mkdirSync(dirname(to), { recursive: true });
    await copyArchive({ from: file, to }, dirname(file), run.signal);
    return sha256OfFile(to);
  } catch (error) {
    throw writeError(error, workspacePath(project.workspaceRoot, to), run.signal);
  }
}

async function copiedOut(
  { engine, container, file }: Extract<LivePlace, { kind: 'container' }>,
  to: string,
  { project, run }: Reach,
): Promise<string | undefined> {
  const looked = await runProgram(
    [engine, 'exec', container, 'sh', '-c', 'if [ -f "$1" ]; then echo there; fi', 'sh', file],
    run,
  );
  if (looked.diagnostic !== undefined) throw new UffaError(looked.diagnostic);
  if (looked.output.trim() !== 'there') return undefined;
  try {
    mkdirSync(dirname(to), { recursive: true });
  } catch (error) {
    throw writeError(error, workspacePath(project.workspaceRoot, to), run.signal);
  }
  const { diagnostic: problem } = await runProgram([engine, 'cp', `${container}:${file}`, to], run);
  if (problem !== undefined) throw new UffaError(problem);
  return hashOf(to, { project, run });
}
