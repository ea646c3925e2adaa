import { isObject, type JsonObject } from '../workspace/read-json';
import type { WantedPackage } from './prune-lock';

/** A package.json and where it is, relative to the lock file. */
export interface PackageAt {
  readonly location: string;
  readonly json: JsonObject;
}

export interface PackageSources {
  readonly service: PackageAt;
  /** The projects of the workspace that the service depends on. */
  readonly libraries: readonly PackageAt[];
  /** The workspace's own package.json. */
  readonly workspace: JsonObject;
  /** Names of packages that the service or its libraries import. */
  readonly imported: readonly string[];
}

/**
 * A package that the service needs, with the range of versions that its package.json is to name; absent: the locked
 * one.
 */
export interface NeededPackage extends WantedPackage {
  readonly range: string | undefined;
}

/** Members that mean nothing where the service runs: `prepare` and the like run development tools. */
const dropped = ['devDependencies', 'liferay', 'nx', 'packageManager', 'workspaces'];
const droppedScripts = ['prepare', 'preinstall', 'prepack', 'prepublish', 'prepublishOnly', 'postpack'];

/**
 * The packages that a service needs at run time: its own dependencies, those of its libraries, and what either imports
 * without naming it, as in a workspace with one package.json. The first to ask for a name decides.
 */
export function neededPackages({
  service,
  libraries,
  workspace,
  imported,
}: PackageSources): readonly NeededPackage[] {
  const named = [service, ...libraries].flatMap(({ location, json }) => [
    ...rangesIn(json, 'dependencies').map((each) => ({ ...each, from: location, isOptional: false })),
    ...rangesIn(json, 'optionalDependencies').map((each) => ({ ...each, from: location, isOptional: true })),
  ]);
  const shared = new Map(rangesIn(workspace, 'dependencies').map(({ name, range }) => [name, range]));
  const tools = new Set(
    [service.json, workspace, ...libraries.map(({ json }) => json)].flatMap((json) =>
      rangesIn(json, 'devDependencies').map(({ name }) => name),
    ),
  );
  const unnamed = imported
    .filter((name) => shared.has(name) || !tools.has(name))
    .map((name) => ({ name, range: shared.get(name), from: service.location, isOptional: false }));
  const byName = new Map([...named, ...unnamed].reverse().map((each) => [each.name, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The service's package.json with what it needs at run time, and nothing that belongs to the workspace. */
export function prunedPackage(
  { json }: PackageAt,
  needed: readonly Required<NeededPackage & { readonly range: string }>[],
  overrides: unknown,
): JsonObject {
  const kept = Object.entries(json).filter(([key]) => !dropped.includes(key) && !/ependencies$/.test(key));
  const scripts = Object.entries(isObject(json['scripts']) ? json['scripts'] : {});
  return {
    ...Object.fromEntries(kept),
    ...member(
      'scripts',
      scripts.filter(([name]) => !droppedScripts.includes(name)),
    ),
    ...member('dependencies', rangesOf(needed.filter(({ isOptional }) => !isOptional))),
    ...member('optionalDependencies', rangesOf(needed.filter(({ isOptional }) => isOptional))),
    ...(isObject(overrides) ? { overrides } : {}),
  };
}

function rangesOf(
  needed: readonly { readonly name: string; readonly range: string }[],
): readonly (readonly [string, string])[] {
  return needed.map(({ name, range }) => [name, range]);
}

function member(key: string, entries: readonly (readonly [string, unknown])[]): JsonObject {
  return entries.length === 0 ? {} : { [key]: Object.fromEntries(entries) };
}

function rangesIn(
  json: JsonObject,
  key: string,
): readonly { readonly name: string; readonly range: string }[] {
  const ranges = json[key];
  return Object.entries(isObject(ranges) ? ranges : {}).flatMap(([name, range]) =>
    typeof range === 'string' ? [{ name, range }] : [],
  );
}
