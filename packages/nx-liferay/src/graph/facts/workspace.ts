import type { RegisteredPlugin } from '../../workspace/inferring-plugins';
import { join } from 'node:path';
import type { NxJsonConfiguration } from '@nx/devkit';
import type { ImportMemory } from '../../manifests/import-memory';
import { archiveFormat } from '../../workspace/archive-format';
import { gitIgnore, type IsIgnored } from '../../workspace/git-ignore';
import type { Directories, EntriesOf, Exists, Holds } from '../../workspace/directories';
import { namedInputsOf, type NamedInputs } from '../../workspace/named-inputs';
import {
  hashedCatalogue,
  packageManagerIn,
  Poms,
  workspacePackages,
  type PackageManager,
} from 'uffa/inference';
import { isObject, readJson } from '../../workspace/read-json';
import { packageMembers } from '../../workspace/surrounding-files';

/** What inference needs to know about the workspace around a project. */
export interface Workspace {
  /** Absolute. */
  readonly root: string;
  readonly exists: Exists;
  readonly entriesOf: EntriesOf;
  readonly isIgnored: IsIgnored;
  readonly packageManager: PackageManager | undefined;
  /**
   * Whether the package.json of a project directory is one of the package manager's workspaces, so that Nx reads it.
   */
  readonly isWorkspacePackage: (path: string) => boolean;
  /** Whether Nx makes a project of a directory of its own accord. */
  readonly holdsProject: (path: string) => boolean;
  /** Whether the root's package.json holds the configuration of tools that builds use. */
  readonly configuresTools: boolean;
  /** What sources import, as far as an earlier command has read them. */
  readonly imports?: ImportMemory;
  /** The plugins of nx.json with their options, in order. */
  readonly plugins: readonly RegisteredPlugin[];
  readonly namedInputs: NamedInputs;
  /** As nx.json has them. */
  readonly targetDefaults: unknown;
  /** The named input that stands for what a build reads of a project: `production` where nx.json has it. */
  readonly buildInput: 'default' | 'production';
  readonly poms: Poms;
  /** The catalogue of the user's Liferay, whether or not it is there, relative to the root. */
  readonly catalogueFile: string;
  /** The versions of the programs that make the archives (workspace/archive-format.ts). */
  readonly archiveFormat: string;
}

export function readWorkspace(
  root: string,
  nxJson: NxJsonConfiguration,
  directories: Directories,
): Workspace {
  const { entriesOf, exists, holds } = directories;
  const isWorkspacePackage = workspacePackages(root);
  const holdsEntry: Holds = (directory, name) => entriesOf(directory).some((entry) => entry.name === name);
  const rootPackage = readJson(join(root, 'package.json'));
  return {
    root,
    exists,
    entriesOf,
    isIgnored: gitIgnore(root, holds),
    packageManager: packageManagerIn(root),
    isWorkspacePackage,
    // Only asked about directories that are packaged: their entries are looked at in any case.
    holdsProject: (path) =>
      holdsEntry(path, 'project.json') || (isWorkspacePackage(path) && holdsEntry(path, 'package.json')),
    configuresTools: packageMembers.some((name) => rootPackage?.[name] !== undefined),
    plugins: registeredPlugins(nxJson.plugins),
    namedInputs: namedInputsOf([{ namedInputs: nxJson.namedInputs }]),
    targetDefaults: nxJson.targetDefaults,
    buildInput: nxJson.namedInputs?.['production'] === undefined ? 'default' : 'production',
    poms: new Poms(root),
    catalogueFile: hashedCatalogue(root),
    archiveFormat: archiveFormat(),
  };
}

/** Nx itself says what it can't read there. */
function registeredPlugins(plugins: unknown): readonly RegisteredPlugin[] {
  if (!Array.isArray(plugins)) return [];
  return plugins.flatMap((each: unknown): readonly RegisteredPlugin[] => {
    if (typeof each === 'string') return [{ name: each, options: undefined }];
    if (!isObject(each)) return [];
    const { plugin, options } = each;
    return typeof plugin === 'string' ? [{ name: plugin, options }] : [];
  });
}
