import { join } from 'node:path';
import type { Tree } from '@nx/devkit';
import {
  discoverProjects,
  readManifest,
  readWorkspaceSettings,
  typeRegistry,
  type Project,
  type ProjectManifest,
  type TypeRegistry,
} from 'uffa';
import { getProjects, readNxJson } from './devkit';
import { normalizeOptions, type NormalizedOptions } from '../graph/options';
import { readJson } from '../workspace/read-json';
import { usedPorts } from './ports/used-ports';
import { registeredOptions } from './registration';

/** What is already in the workspace that a generator works in. */
export interface WorkspaceFacts {
  /** Absolute. */
  readonly root: string;
  readonly options: NormalizedOptions;
  /** Liferay's types and the workspace's own. */
  readonly types: TypeRegistry;
  readonly projects: readonly ExistingProject[];
  /** The directories of the projects that have a project.json or package.json of their own, by name. */
  readonly namedProjects: ReadonlyMap<string, string>;
}

export interface ExistingProject {
  readonly project: Project;
  /** The manifest under no profile; `everyProfile` has the extensions of all of them. */
  readonly manifest: ProjectManifest;
  /** The ports that its files mention. */
  readonly ports: readonly number[];
}

/** Reads the disk: a project that was just generated in the same tree is not there yet. */
export function workspaceFacts(tree: Tree): WorkspaceFacts {
  const root = tree.root;
  const options = normalizeOptions(registeredOptions(readNxJson(tree)), readWorkspaceSettings(root).settings);
  const { projects } = discoverProjects({
    workspaceRoot: root,
    directories: options.directories,
    exclude: options.exclude,
  });
  return {
    root,
    options,
    types: typeRegistry(options.types),
    projects: projects.map(existingProject),
    namedProjects: new Map([...getProjects(tree)].map(([name, { root: directory }]) => [name, directory])),
  };
}

function existingProject(project: Project): ExistingProject {
  const manifest = readManifest(project);
  // Not every LCP.json is JSON: packaging reports what is wrong with one.
  const lcpJson = readJson(join(project.root, 'LCP.json'));
  return { project, manifest, ports: usedPorts(manifest, lcpJson) };
}
