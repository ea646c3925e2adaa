import type { CreateNodesContext, NxJsonConfiguration, ProjectConfiguration } from '@nx/devkit';
import { typeRegistry, type Project, type TypeRegistry } from 'uffa/inference';
import type { ImportMemory } from '../manifests/import-memory';
import type { ReadProject } from '../manifests/read-manifests';
import { Directories } from '../workspace/directories';
import { checkedEnvironments } from './facts/environment-problems';
import type { FoundProject } from './facts/find-projects';
import { findNeighbours } from './facts/neighbours';
import { projectFacts, type ProjectFacts } from './facts/project-facts';
import { projectMetadata } from './facts/project-metadata';
import { projectNames } from './facts/project-names';
import { readProjectSetup } from './facts/project-setup';
import { isNamedProject } from './facts/root-project';
import { readWorkspace, type Workspace } from './facts/workspace';
import { archiveSources } from './inputs/archive-sources';
import { NamedFilesets } from './inputs/named-filesets';
import type { NormalizedOptions, PluginOptions } from './options';
import { PACKAGER_NODE, packagerNode } from './packager-node';
import { allTargets } from './targets/all-targets';
import { previewAllTarget } from './targets/preview';
import { sharedInputs } from './targets/shared-inputs';

/** The signature that Nx 22, 23 and 24 all call; its type has another name in each. */
export type CreateNodes = [
  glob: string,
  createNodes: (
    files: readonly string[],
    options: PluginOptions | undefined,
    context: InferenceContext,
  ) => Promise<NodesOfFile[]>,
];

export type InferenceContext = Pick<CreateNodesContext, 'workspaceRoot'> & {
  readonly nxJsonConfiguration: NxJsonConfiguration;
};

export type NodesOfFile = [
  file: string,
  nodes: {
    projects: Record<string, Omit<ProjectConfiguration, 'root'>>;
    externalNodes?: Record<string, ReturnType<typeof packagerNode>>;
  },
];

/**
 * Infers the targets of projects, in their order. One that can't be read keeps its targets, and they fail with its
 * diagnostics.
 * @param read every directory that holds one of the files, by path
 * @param imports what an earlier command found in sources
 */
export function createNodes(
  projects: readonly FoundProject[],
  options: NormalizedOptions,
  { workspaceRoot, nxJsonConfiguration }: InferenceContext,
  read: ReadonlyMap<string, ReadProject>,
  imports?: ImportMemory,
): NodesOfFile[] {
  const surroundings = readWorkspace(
    workspaceRoot,
    nxJsonConfiguration,
    new Directories(workspaceRoot, read),
  );
  const workspace = {
    ...surroundings,
    ...(imports === undefined ? {} : { imports }),
    ...(options.catalogue === undefined ? {} : { catalogueFile: options.catalogue }),
  };
  const types = typeRegistry(options.types);
  const found = readFacts(projects, read, workspace, options, types);
  const externalNodes = { [PACKAGER_NODE]: packagerNode(workspace.archiveFormat) };
  const ofRoot = rootPreview(
    found.map(({ facts }) => facts),
    workspace,
    options,
  );
  const setups = found.map(({ facts }) => facts.setup);
  const checked = { ...options, environments: checkedEnvironments(options.environments, setups, workspace) };
  const filesets = new NamedFilesets();
  return found.map(({ file, facts }, index) => {
    const { path } = facts.setup.project;
    const configuration = projectConfiguration(facts, workspace, checked, types, filesets);
    if (index > 0) return [file, { projects: { [path]: configuration } }];
    return [file, { projects: { ...ofRoot, [path]: configuration }, externalNodes }];
  });
}

/** Reads all projects first: what one has to know of the others is among its facts. */
function readFacts(
  projects: readonly FoundProject[],
  read: ReadonlyMap<string, ReadProject>,
  workspace: Workspace,
  options: NormalizedOptions,
  types: TypeRegistry,
): readonly { readonly file: string; readonly facts: ProjectFacts }[] {
  const found = projects.map(({ file, project }) => ({
    file,
    setup: readProjectSetup(project, readOf(project, read), workspace),
  }));
  const setups = found.map(({ setup }) => setup);
  const names = projectNames(setups);
  const neighboursOf = findNeighbours(setups);
  return found.map(({ file, setup }) => {
    const { name, path } = setup.project;
    const named = { ...setup, nxName: names.get(path) ?? name };
    return { file, facts: projectFacts(named, neighboursOf(setup), workspace, options, types) };
  });
}

function readOf({ path }: Project, read: ReadonlyMap<string, ReadProject>): ReadProject {
  const found = read.get(path);
  if (found === undefined) throw new Error(`${path} is none of the directories that Nx found.`);
  return found;
}

function projectConfiguration(
  facts: ProjectFacts,
  workspace: Workspace,
  options: NormalizedOptions,
  types: TypeRegistry,
  filesets: NamedFilesets,
): Omit<ProjectConfiguration, 'root'> {
  const { setup, builds } = facts;
  const sources = archiveSources(facts, workspace, options, types, filesets);
  const inputs = sharedInputs(facts, sources, workspace, options);
  const targets = allTargets(facts, sources, inputs, workspace, options);
  return {
    name: setup.nxName,
    projectType: 'application',
    metadata: projectMetadata(setup, Object.keys(targets), types, builds.theme?.packages ?? []),
    namedInputs: inputs.named,
    targets,
  };
}

/** The target that shows all projects, in the workspace's root. */
function rootPreview(
  projects: readonly ProjectFacts[],
  workspace: Workspace,
  options: NormalizedOptions,
): NodesOfFile[1]['projects'] {
  const { preview } = options.targets;
  const isWanted =
    preview !== undefined &&
    projects.some(({ hasPages }) => hasPages) &&
    !projects.some(({ setup }) => setup.project.path === '.') &&
    isNamedProject(workspace.root);
  return isWanted ? { '.': { targets: { [preview.name]: previewAllTarget(preview.override) } } } : {};
}
