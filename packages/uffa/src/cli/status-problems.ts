import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { engines } from '../deploy/deploy-options';
import { gogoAddress } from '../status/gogo/gogo-address';
import type { Question } from './commands/command';
import { patienceProblems } from './patience';
import { isLabel, unfitValues, type ValueForm } from './value-forms';

type Given = Question['given'];

/** What is wrong with the options that say where `status` looks: everything at once. */
export function statusProblems(given: Given): readonly Diagnostic[] {
  const found = [...lonely(given), ...unfit(given), ...gogoProblems(given), ...patienceProblems(given)];
  return found.length === 0 ? withoutPlace(given) : found;
}

/** The options that name a place to look, besides `--portal`. */
const PLACES = ['portal-log', 'container', 'service', 'gogo', 'lcp-project', 'namespace'] as const;

function withoutPlace(given: Given): readonly Diagnostic[] {
  if (given.has('portal') || PLACES.some((option) => given.has(option))) return [];
  return [diagnostic('status-source-missing', { options: PLACES })];
}

function gogoProblems(given: Given): readonly Diagnostic[] {
  const value = given.get('gogo');
  if (value === undefined || gogoAddress(value) !== undefined) return [];
  return [diagnostic('status-gogo-address-invalid', { value })];
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
