import { archiveError, oneOf, unresolvedBundle } from './log-patterns';

/** What the portal calls a project in its log. */
export interface PortalNames {
  /** The names of the bundle that the portal makes of the archive (behaviour.md 10). */
  readonly symbolicNames: readonly string[];
  /** The archive's file name. */
  readonly archive: string;
  /** The ids of the project's client extensions. */
  readonly extensionIds: readonly string[];
}

export type Verdict = 'done' | 'failed';

/** What a line of the portal's log says of a deployment: that it is done, that it has failed, or nothing. */
export type Judge = (line: string) => Verdict | undefined;

/**
 * Judges lines by what the portal prints: its BundleStartStopLogger `STARTED <name>_<version>` and `STOPPED ...`, its
 * DirectoryWatcher errors with the archive's path, and the client extensions it could not activate (acceptance.md 10).
 */
export function judge(names: PortalNames, action: 'deploy' | 'undeploy'): Judge {
  const { archive, extensionIds, symbolicNames } = names;
  const bundle = oneOf(symbolicNames);
  const event = action === 'deploy' ? 'STARTED' : 'STOPPED';
  const done = new RegExp(`(?:^|\\s)${event} ${bundle}_\\d+(?:\\.\\d+){0,2}(?:\\.[\\w-]+)?(?:\\s|$)`);
  const failed = [
    new RegExp(archiveError(archive)),
    new RegExp(`\\bERROR\\b.*(?<![\\w.-])${bundle}_\\d+\\.`),
    new RegExp(unresolvedBundle(bundle)),
    new RegExp(`Unable to activate client extension LXC:${oneOf(extensionIds)}(?![\\w-])`),
  ];
  return (line) => {
    if (done.test(line)) return 'done';
    return action === 'deploy' && failed.some((pattern) => pattern.test(line)) ? 'failed' : undefined;
  };
}
