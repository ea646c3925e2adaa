import type { DeployOptions } from '../deploy/deploy-options';
import { unusedOptions } from '../deploy/destination-of';
import { valueProblems } from '../deploy/option-values';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { DeployOptionName } from './deploy-option-specs';
import { givenMembers } from './given-members';

type Members = readonly (readonly [DeployOptionName, keyof DeployOptions])[];

/** The options with a text for a value, and the members that they set. */
const texts = [
  ['to', 'to'],
  ['home', 'home'],
  ['directory', 'directory'],
  ['container', 'container'],
  ['service', 'service'],
  ['engine', 'engine'],
  ['container-directory', 'containerDirectory'],
  ['cloud-project', 'cloudProject'],
  ['lcp-project', 'cloudProject'],
  ['configs', 'configs'],
  ['verify', 'verify'],
  ['log', 'log'],
] as const satisfies Members;

/** The options without a value. */
const switches = [
  ['allow-problems', 'allowProblems'],
  ['undeploy', 'undeploy'],
  ['dry-run', 'dryRun'],
  ['wait', 'wait'],
] as const satisfies Members;

/** What the options of `deploy` say; those that are not given are absent. */
export function readDeployOptions(given: ReadonlyMap<string, string>): DeployOptions {
  const timeout = given.get('timeout');
  return {
    ...givenMembers(given, texts),
    ...Object.fromEntries(switches.flatMap(([option, key]) => (given.has(option) ? [[key, true]] : []))),
    ...(timeout === undefined ? {} : { timeout: Number(timeout) }),
  };
}

/** The values that no deployment can have, whatever the project, and the options that this one would ignore. */
export function deployProblems(given: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const options = readDeployOptions(given);
  const [timeout, environment] = [given.get('timeout'), given.get('environment')];
  return [
    ...valueProblems({
      ...options,
      ...(timeout === undefined ? {} : { timeout }),
      ...(environment === undefined ? {} : { environment }),
    }),
    // What the environment means, only the workspace says.
    ...unusedOptions(options),
  ];
}
