import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { destinationNames, type DeployOptions, type DestinationName } from './deploy-options';

/** The destinations that use an option which the others do not look at. */
const users = {
  home: ['bundle'],
  directory: ['bundle'],
  log: ['bundle'],
  container: ['container'],
  service: ['container'],
  engine: ['container'],
  containerDirectory: ['container'],
  cloudProject: ['cloud'],
  environment: ['cloud', 'paas'],
  configs: ['paas'],
} as const satisfies Partial<Record<keyof DeployOptions, readonly DestinationName[]>>;

type OptionOfSome = keyof typeof users;

/**
 * The destination that is asked for, or the one that an option names a place of; undefined where `to` is none of
 * {@link destinationNames}.
 */
export function destinationOf({
  to,
  container,
  service,
  cloudProject,
}: DeployOptions): DestinationName | undefined {
  if (to !== undefined) return destinationNames.find((name) => name === to);
  if (container !== undefined || service !== undefined) return 'container';
  return cloudProject === undefined ? 'bundle' : 'cloud';
}

/** The options that the destination does not look at: who gives them for this very deployment means another one. */
export function unusedOptions(options: DeployOptions): readonly Diagnostic[] {
  const destination = destinationOf(options);
  if (destination === undefined) return [];
  return (Object.keys(users) as OptionOfSome[])
    .filter((option) => options[option] !== undefined && !isUser(destination, option))
    .map((option) => unusedOption(option, destination));
}

/**
 * An environment alone, which two destinations have: the archive would go to neither, but to the local Liferay. Other
 * options may stand in nx.json for those runs that name their destination.
 */
export function environmentWithoutDestination(options: DeployOptions): readonly Diagnostic[] {
  const isUndecided = options.to === undefined && destinationOf(options) === 'bundle';
  return isUndecided && options.environment !== undefined ? [unusedOption('environment', 'bundle')] : [];
}

/** Options of the destination itself that have no effect beside, or without, another one. */
export function optionsWithoutEffect(
  { log, wait, container, service }: DeployOptions,
  destination: DestinationName,
): readonly Diagnostic[] {
  const isIdle = destination === 'bundle' && log !== undefined && wait !== true;
  const isOverruled = destination === 'container' && container !== undefined && service !== undefined;
  return [
    ...(isIdle ? [diagnostic('deploy-option-idle', { option: 'log', without: 'wait' })] : []),
    ...(isOverruled ? [diagnostic('deploy-option-idle', { option: 'service', beside: 'container' })] : []),
  ];
}

function isUser(destination: DestinationName, option: OptionOfSome): boolean {
  return users[option].some((user) => user === destination);
}

function unusedOption(option: OptionOfSome, destination: DestinationName): Diagnostic {
  return diagnostic('deploy-option-unused', { option, destination, users: users[option] });
}
