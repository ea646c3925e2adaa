import { join } from 'node:path';
import { isObject, readJson, type JsonObject } from './read-json';

/** What inference needs to know from a project's package.json. */
export interface NodePackage {
  readonly name: string | undefined;
  /** Its scripts by name. */
  readonly scripts: Readonly<Record<string, unknown>>;
  /** An old theme: Liferay's plugin runs none of its scripts for a client extension (behaviour.md 15). */
  readonly isTheme: boolean;
  /** Whether `liferay.prune` asks for a package.json and a lock file with what is needed at run time only. */
  readonly asksForPruning: boolean;
  /** The member `nx`. */
  readonly nx: Readonly<Record<string, unknown>>;
}

/**
 * Whether `includedScripts`, which says what Nx makes targets of, leaves out a script `build`: the project then has no
 * build.
 */
export function leavesOutBuild({ scripts, nx }: Pick<NodePackage, 'nx' | 'scripts'>): boolean {
  const { includedScripts } = nx;
  return 'build' in scripts && Array.isArray(includedScripts) && !includedScripts.includes('build');
}

/** Reads the package.json in a directory; undefined where there is none, or it is not a JSON object. */
export function readNodePackage(directory: string): NodePackage | undefined {
  return nodePackageOf(readJson(join(directory, 'package.json')));
}

/** What a package.json says that was read before. */
export function nodePackageOf(json: JsonObject | undefined): NodePackage | undefined {
  if (json === undefined) return undefined;
  const { name, scripts, nx, liferay, liferayTheme } = json;
  return {
    name: typeof name === 'string' ? name : undefined,
    scripts: isObject(scripts) ? scripts : {},
    isTheme: liferayTheme !== undefined,
    asksForPruning: isObject(liferay) && liferay['prune'] === true,
    nx: isObject(nx) ? nx : {},
  };
}
