import type { RuleSetting } from '../diagnostics/rule-setting';
import type { Uffa } from '../entry';

/** Where archives can be deployed to, as `to` names it. */
export const destinationNames = ['bundle', 'container', 'cloud', 'paas'] as const;

export type DestinationName = (typeof destinationNames)[number];

/** Programs that run containers, in the order in which they are looked for. */
export const engines = ['docker', 'podman'] as const;

export type EngineName = (typeof engines)[number];

/** How a project is to be deployed: the options as users write them (docs/executors/deploy.md). */
export interface DeployOptions {
  /** One of {@link destinationNames}; absent: the one that the other options belong to, else a local bundle. */
  readonly to?: string;
  /** The local Liferay. */
  readonly home?: string;
  /** The directory of the archives, in place of `osgi/client-extensions` in the home. */
  readonly directory?: string;
  /** The id or name of a container. */
  readonly container?: string;
  /** A service of the compose file, in place of a container. */
  readonly service?: string;
  /** One of {@link engines}; absent: the first that answers and has the container. */
  readonly engine?: string;
  /** The directory of the archives in the container. */
  readonly containerDirectory?: string;
  /** The project of Liferay Cloud. */
  readonly cloudProject?: string;
  /** The environment of Liferay Cloud or Liferay PaaS. */
  readonly environment?: string;
  /** The directory with a directory for each environment of Liferay PaaS. */
  readonly configs?: string;
  /** The web id of the virtual instance that was packaged for. */
  readonly virtualInstanceId?: string;
  /** The profile that was packaged under; absent: as packaging chooses it. */
  readonly profile?: string;
  /** The environment of the workspace that was packaged for; absent: none. Not one of Liferay Cloud or PaaS. */
  readonly packagedFor?: string;
  /** Deploys an archive although it is of no use, or of none there. */
  readonly allowProblems?: boolean;
  /** Removes the archive from the destination again. */
  readonly undeploy?: boolean;
  /** Prints what would be done, and does nothing. */
  readonly dryRun?: boolean;
  /** Follows the portal's log until it tells what became of the archive. */
  readonly wait?: boolean;
  /** The log to follow: a file, or the directory of Liferay's daily files; of a container, a path in it. */
  readonly log?: string;
  /** The address of the portal that is asked afterwards what became of the archive. */
  readonly verify?: string;
  /** How long a program may run, and `wait` may wait, in seconds. */
  readonly timeout?: number;
  /** What packaging would make, for a dry run that packages nothing; absent: the archive is in the project's `dist`. */
  readonly planned?: Uffa;
  /** Paths of other projects whose archives have the same file name. */
  readonly sameName?: readonly string[];
  /** What the user has set for kinds of diagnostics; absent: nothing. */
  readonly rules?: readonly RuleSetting[];
}

/** Seconds. Uploading to the cloud and starting a portal both take minutes. */
export const DEFAULT_TIMEOUT = 300;
