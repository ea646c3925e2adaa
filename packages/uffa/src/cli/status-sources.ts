import { resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { RunOptions } from '../deploy/run-program';
import { engines } from '../deploy/deploy-options';
import { cloudLines } from '../status/cloud/cloud-lines';
import { cloudSource, FAILED_STATUSES, type CloudPlace } from '../status/cloud/cloud-source';
import type { GogoAddress } from '../status/gogo/gogo-session';
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
import { isLabel, unfitValues, type ValueForm } from './value-forms';

/** The options that name a place to look, besides `--portal`. */
const PLACES = ['portal-log', 'container', 'service', 'gogo', 'lcp-project', 'namespace'] as const;

type Given = Question['given'];

/**
 * The places that a command line names, in the order of help.
 * @throws UffaError where it names none, and for values that none can have
 */
export async function statusSources(question: Question): Promise<readonly StatusSource[]> {
  const { given } = question;
  if (!given.has('portal') && !PLACES.some((option) => given.has(option))) {
    throw new UffaError(diagnostic('status-source-missing', { options: PLACES }));
  }
  const [problem] = [...lonely(given), ...unfit(given)];
  if (problem !== undefined) throw new UffaError(problem);
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
  const value = given.get('gogo');
  return value === undefined ? [] : [gogoSource(gogoAddress(value))];
}

function gogoAddress(value: string): GogoAddress {
  const [, host, port] = /^(?:([\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})$/i.exec(value) ?? [];
  const number = Number(port);
  if (port === undefined || number < 1 || number > 65_535) {
    throw new UffaError(diagnostic('status-gogo-address-invalid', { value }));
  }
  return { host: (host ?? 'localhost').replace(/^\[|\]$/g, ''), port: number };
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

/** The options that mean nothing without another one. */
const belonging = {
  page: ['portal'],
  ca: ['portal'],
  routes: ['portal'],
  'oauth-application': ['portal'],
  'request-timeout': ['portal'],
  engine: ['container', 'service'],
  'lcp-project': ['environment'],
  environment: ['lcp-project'],
  'lcp-log': ['lcp-project'],
  'lcp-failed': ['lcp-project'],
  'dxp-namespace': ['namespace'],
  'kube-context': ['namespace'],
} as const;

function lonely(given: Given): readonly Diagnostic[] {
  return Object.entries(belonging)
    .filter(([option, others]) => given.has(option) && !others.some((other) => given.has(other)))
    .map(([option, [without]]) => diagnostic('status-option-alone', { option, without }));
}

/** The values that reach other programs: a name that begins with a hyphen would be an option there. */
const forms: readonly ValueForm[] = [
  {
    option: 'engine',
    isValid: (value) => engines.some((each) => each === value),
    expected: engines.join(' or '),
  },
  { option: 'lcp-project', isValid: isCloudId, expected: 'the id of a project' },
  { option: 'environment', isValid: isCloudId, expected: 'the name of an environment' },
  { option: 'lcp-log', isValid: isCloudId, expected: 'the id of a service' },
  { option: 'namespace', isValid: isLabel, expected: 'the name of a namespace' },
  { option: 'dxp-namespace', isValid: isLabel, expected: 'the name of a namespace' },
];

function isCloudId(value: string): boolean {
  return /^[a-z0-9][\w-]*$/i.test(value);
}

function unfit(given: Given): readonly Diagnostic[] {
  return unfitValues(given, forms).map((each) => diagnostic('status-option-invalid', each));
}
