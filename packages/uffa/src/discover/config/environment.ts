import type { Position } from '../../diagnostics/position';
import type { MapValue } from '../../values/value';
import type { ServiceAddress } from './service-address';

/** What archives are made for, besides the project as it is: a set of addresses, of virtual instances, of resources. */
export interface Environment {
  readonly name: string;
  readonly position?: Position;
  /** The profile to package under, which a project need not have; absent: the one of the environment's name. */
  readonly profile?: string;
  /** Of the profile's name. */
  readonly profilePosition?: Position;
  /** The web ids of the virtual instances that an archive each is made for; empty: one archive for all. */
  readonly virtualInstances: readonly string[];
  /** By the ids of the OAuth applications that have them. */
  readonly addresses: ReadonlyMap<string, PlacedAddress>;
  /** What takes the place of members of a project's LCP.json, or joins them: by the project's path or name. */
  readonly lcp: ReadonlyMap<string, PlacedLcp>;
  /** Where its archives are deployed, by options of `deploy`. */
  readonly deploy: Readonly<Partial<Record<DeploySetting, string>>>;
}

export interface PlacedAddress extends ServiceAddress {
  readonly position?: Position;
}

export interface PlacedLcp {
  readonly value: MapValue;
  /** Of the key that names the project. */
  readonly position?: Position;
}

/** The options of `deploy` that say where to. */
export const deploySettings = [
  'to',
  'home',
  'directory',
  'container',
  'service',
  'engine',
  'containerDirectory',
  'cloudProject',
  'environment',
  'configs',
] as const;

export type DeploySetting = (typeof deploySettings)[number];

/** The profile of an environment that a project has; undefined: it has none. */
export function profileFor(
  { name, profile = name }: Pick<Environment, 'name' | 'profile'>,
  profiles: readonly string[],
): string | undefined {
  return profiles.includes(profile) ? profile : undefined;
}

/** What of an LCP.json other files of the archive repeat, or other archives rely on. */
export const fixedLcpMembers: readonly string[] = ['id', 'dependencies'];

/** The LCP.json members that an environment sets for a project. */
export function lcpFor(
  { lcp }: Pick<Environment, 'lcp'>,
  project: { readonly path: string; readonly name: string },
): MapValue | undefined {
  return (lcp.get(project.path) ?? lcp.get(project.name))?.value;
}
