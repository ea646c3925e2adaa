import type { NxJsonConfiguration, ProjectConfiguration, TargetConfiguration } from '@nx/devkit';
import { posix } from 'node:path';
import { manifestsOf, readManifestFiles, sharedContent } from 'uffa';
import { projectAt, readConfig, readWorkspaceSettings } from 'uffa/inference';
import { createNodes, type NodesOfFile } from '../src/graph/create-nodes';
import { findProjects } from '../src/graph/facts/find-projects';
import type { Inputs } from '../src/graph/input';
import { normalizeOptions, type PluginOptions } from '../src/graph/options';
import type { ReadProject } from '../src/manifests/read-manifests';
import { tempWorkspace } from './temp-workspace';

type Project = Omit<ProjectConfiguration, 'root'>;

export interface Inferred {
  readonly root: string;
  /** By path, in the order in which they were inferred. */
  readonly projects: ReadonlyMap<string, Project>;
  /** The nodes of packages that the plugin makes itself, by name. */
  readonly externalNodes: NonNullable<NodesOfFile[1]['externalNodes']>;
  /** With the project's named inputs replaced by what they stand for. */
  readonly target: (path: string, name: string) => TargetConfiguration;
}

/**
 * Runs inference on a workspace with these files, as Nx would: over each client-extension.yaml and the language
 * project.
 */
export function infer(
  files: Readonly<Record<string, string>>,
  options: PluginOptions = {},
  nxJson: NxJsonConfiguration = {},
): Inferred {
  return inferIn(tempWorkspace(files), Object.keys(files), options, nxJson);
}

/** The same for a workspace that is there already. @param files paths, of which Nx finds those that make projects */
export function inferIn(
  root: string,
  files: readonly string[],
  options: PluginOptions = {},
  nxJson: NxJsonConfiguration = {},
): Inferred {
  const found = files.filter((path) =>
    /(^|\/)client-extension\.yaml$|^language\/Language\.properties$/.test(path),
  );
  const context = { workspaceRoot: root, nxJsonConfiguration: nxJson };
  const normalized = normalizeOptions(
    options,
    readWorkspaceSettings(root).settings,
    readConfig(root).config.environments,
  );
  const { projects: foundProjects } = findProjects(root, found, normalized);
  const nodes = createNodes(foundProjects, normalized, context, readProjects(root, found));
  const projects = new Map(nodes.flatMap(([, nodesOfFile]) => Object.entries(nodesOfFile.projects)));
  return {
    root,
    projects,
    externalNodes: Object.fromEntries(
      nodes.flatMap(([, { externalNodes = {} }]) => Object.entries(externalNodes)),
    ),
    target: (path, name) => {
      const { targets, namedInputs = {} } = projects.get(path) ?? {};
      const target = targets?.[name];
      if (target === undefined) throw new Error(`${path} has no target ${name}`);
      const { inputs } = target;
      return inputs === undefined ? target : { ...target, inputs: withoutNames(inputs, namedInputs) };
    },
  };
}

function readProjects(root: string, files: readonly string[]): ReadonlyMap<string, ReadProject> {
  const projects = files.map((file) => projectAt(root, posix.dirname(file)));
  const found = projects.map((project) => {
    const read = readManifestFiles(project);
    return { project, manifests: manifestsOf(project, read), names: new Set(read.names) };
  });
  const shared = sharedContent(found.map(({ manifests: [base] }) => base));
  return new Map(
    found.map(({ project: { path }, ...read }) => {
      const content = shared.get(path);
      return [path, content === undefined ? read : { ...read, content }];
    }),
  );
}

function withoutNames(inputs: Inputs, named: NonNullable<Project['namedInputs']>): Inputs {
  return inputs.flatMap((input) => {
    const meant = typeof input === 'string' ? named[input] : undefined;
    return meant === undefined ? [input] : withoutNames(meant, named);
  });
}

/** A project without a build whose yaml reads one directory. */
export const stylesheet = `assemble:
  - from: assets
    into: static
styles:
  type: globalCSS
  url: main.css
`;

/** A project whose yaml reads the output of a build. */
export const element = `assemble:
  - from: build/static
    into: static
element:
  type: customElement
  htmlElementName: my-element
  urls: ["*.js"]
`;
