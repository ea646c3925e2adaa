import { resolve } from 'node:path';
import type { RunOptions } from '../deploy/run-program';
import { cloudLines } from '../status/cloud/cloud-lines';
import { cloudSource, FAILED_STATUSES, type CloudPlace } from '../status/cloud/cloud-source';
import { gogoAddress } from '../status/gogo/gogo-address';
import { gogoSource } from '../status/gogo/gogo-source';
import { kubernetesSource } from '../status/kubernetes/kubernetes-source';
import { containerLines } from '../status/log/container-lines';
import { lastLines } from '../status/log/last-lines';
import { logSource } from '../status/log/log-source';
import { portalSource } from '../status/portal/portal-source';
import type { StatusSource } from '../status/status-source';
import { askedPortal } from './asked-portal';
import type { Question } from './commands/command';
import { givenMembers } from './given-members';

type Given = Question['given'];

/**
 * The places that a command line names, in the order of help; `statusProblems` has found none in it.
 * @throws UffaError where a portal is named that can't be asked
 */
export async function statusSources(question: Question): Promise<readonly StatusSource[]> {
  const { given } = question;
  const run = runOptions(question);
  return [
    ...(given.has('portal') ? [await portalOf(question)] : []),
    ...logSources(question, run),
    ...gogoSources(given),
    ...cloudSources(given, run),
    ...kubernetesSources(given, run),
  ];
}

/** In seconds: for a program that is asked. */
const PATIENCE = 60;

function runOptions({ cwd, env, signal }: Question): RunOptions {
  return { cwd, env, timeout: PATIENCE, signal };
}

async function portalOf(question: Question): Promise<StatusSource> {
  const { portal } = await askedPortal(question, 'optional');
  return portalSource(portal, pagesOf(question.given.get('page')));
}

function pagesOf(value: string | undefined): readonly string[] {
  const paths = (value ?? '/').split(',').map((path) => path.trim());
  return paths.filter((path) => path !== '').map((path) => (path.startsWith('/') ? path : `/${path}`));
}

function logSources({ given, cwd }: Question, run: RunOptions): readonly StatusSource[] {
  const file = given.get('portal-log');
  const inContainer = givenMembers(given, [
    ['container', 'container'],
    ['service', 'service'],
    ['engine', 'engine'],
  ]);
  const name = inContainer.container ?? inContainer.service;
  return [
    ...(file === undefined
      ? []
      : [logSource(file, () => Promise.resolve(lastLines(resolve(cwd, file), file)))]),
    ...(name === undefined ? [] : [logSource(`the log of ${name}`, () => containerLines(inContainer, run))]),
  ];
}

function gogoSources(given: Given): readonly StatusSource[] {
  const address = gogoAddress(given.get('gogo') ?? '');
  return address === undefined ? [] : [gogoSource(address)];
}

function cloudSources(given: Given, run: RunOptions): readonly StatusSource[] {
  const [project, environment, log] = ['lcp-project', 'environment', 'lcp-log'].map((name) =>
    given.get(name),
  );
  if (project === undefined || environment === undefined) return [];
  const failed = given
    .get('lcp-failed')
    ?.split(',')
    .map((word) => word.trim().toLowerCase());
  const place: CloudPlace = { project, environment, failedStatuses: failed ?? FAILED_STATUSES };
  return [
    cloudSource(place, run),
    ...(log === undefined ? [] : [logSource(`the log of ${log}`, () => cloudLines(log, place, run))]),
  ];
}

function kubernetesSources(given: Given, run: RunOptions): readonly StatusSource[] {
  const namespace = given.get('namespace');
  if (namespace === undefined) return [];
  const others = givenMembers(given, [
    ['dxp-namespace', 'dxpNamespace'],
    ['kube-context', 'context'],
  ]);
  return [kubernetesSource({ namespace, ...others }, run)];
}
