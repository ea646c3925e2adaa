import type { CreateNodesContext, NxJsonConfiguration, ProjectConfiguration } from '@nx/devkit';
import {
  findConflicts,
  isRefused,
  noConflicts,
  placeableElements,
  typeRegistry,
  type PlaceableElement,
  type Project,
  type ProjectConflicts,
  type TypeRegistry,
} from 'uffa/inference';
import { archiveFormat } from '../workspace/archive-format';
import type { ImportMemory } from '../manifests/import-memory';
import type { ReadProject } from '../manifests/read-manifests';
import { Directories } from '../workspace/directories';
import { readWorkspace, type Workspace } from './facts/workspace';
import { buildsElsewhere } from './inputs/builds-elsewhere';
import { executablesOf } from './inputs/executables';
import { findBuild, outputDirectories } from './facts/find-build';
import { findTheme } from './facts/find-theme';
import type { FoundProject } from './facts/find-projects';
import { javaTasksOf } from './facts/java-tasks';
import type { NormalizedOptions, PluginOptions } from './options';
import { PACKAGER_NODE, packagerNode } from './packager-node';
import { projectMetadata } from './facts/project-metadata';
import { projectNames } from './facts/project-names';
import { isNamedProject } from './facts/root-project';
import { readProjectSetup, type ProjectSetup } from './facts/project-setup';
import { sortSources } from './inputs/sources';
import { allTargets } from './targets/all-targets';
import { targetsWork } from './inputs/targets-work';
import { userDependsOnOf, upstreamTargetsOf } from './targets/upstream-targets';
import { unhashedSources } from './inputs/unhashed-sources';
import { previewAllTarget } from './targets/preview';
import { sharedInputs } from './targets/shared-inputs';
import type { TargetContext } from './targets/target-context';

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
  const found = projects.map(({ file, project }) => ({
    file,
    setup: readProjectSetup(project, readOf(project, read), workspace),
  }));
  const names = projectNames(found.map(({ setup }) => setup));
  const conflicts = findConflicts(
    found.map(({ setup }) => setup.manifests[0]),
    new Map(found.map(({ setup }) => [setup.project.path, setup.lcpJson])),
  );
  const elements = placeableElements(found.map(({ setup }) => setup.manifests[0]));
  const format = archiveFormat();
  const registry = typeRegistry(options.types);
  const externalNodes = { [PACKAGER_NODE]: packagerNode(format) };
  const ofRoot = rootPreview(
    found.map(({ setup }) => setup),
    workspace,
    options,
    registry,
  );
  return found.map(({ file, setup }, index) => {
    const { path } = setup.project;
    const name = names.get(path) ?? setup.project.name;
    const configuration = projectConfiguration(setup, workspace, options, {
      name,
      conflicts: conflicts.get(path),
      elements,
      format,
      registry,
    });
    if (index > 0) return [file, { projects: { [path]: configuration } }];
    return [file, { projects: { ...ofRoot, [path]: configuration }, externalNodes }];
  });
}

function readOf({ path }: Project, read: ReadonlyMap<string, ReadProject>): ReadProject {
  const found = read.get(path);
  if (found === undefined) throw new Error(`${path} is none of the directories that Nx found.`);
  return found;
}

function projectConfiguration(
  setup: ProjectSetup,
  workspace: Workspace,
  options: NormalizedOptions,
  shared: {
    readonly name: string;
    readonly conflicts: ProjectConflicts | undefined;
    readonly elements: readonly PlaceableElement[];
    readonly format: string;
    readonly registry: TypeRegistry;
  },
): Omit<ProjectConfiguration, 'root'> {
  const build = findBuild(setup, workspace, options);
  const theme = findTheme(setup, workspace, options);
  const sources = sortSources(setup, workspace, outputDirectories(build, theme));
  const known = {
    setup,
    workspace,
    options,
    build,
    javaTasks: javaTasksOf(setup, workspace, options, build),
    theme,
    sources,
    buildsElsewhere: buildsElsewhere(sources, workspace, options),
    conflicts: shared.conflicts,
    elements: placesElements(setup) ? shared.elements : undefined,
    isRefused: setup.manifests.every((manifest) =>
      isRefused(manifest, { types: shared.registry, conflicts: shared.conflicts ?? noConflicts }),
    ),
    hasPages: hasPages(setup, shared.registry),
    archiveFormat: shared.format,
    executables: executablesOf(setup, sources, workspace, shared.registry),
    projectName: shared.name,
  };
  const producing = { ...known, upstreamTargets: upstreamTargetsOf(known) };
  const awaiting = { ...producing, userDependsOn: userDependsOnOf(producing) };
  const context: TargetContext = {
    ...awaiting,
    unhashed: unhashedSources({ project: setup.project, sources, workspace, made: targetsWork(awaiting) }),
  };
  const inputs = sharedInputs(context);
  const targets = allTargets(context, inputs);
  return {
    name: shared.name,
    projectType: 'application',
    metadata: projectMetadata(setup, Object.keys(targets), shared.registry, theme?.packages ?? []),
    namedInputs: inputs.named,
    targets,
  };
}

/** The target that shows all projects, in the workspace's root. */
function rootPreview(
  setups: readonly ProjectSetup[],
  workspace: Workspace,
  options: NormalizedOptions,
  registry: TypeRegistry,
): NodesOfFile[1]['projects'] {
  const { preview } = options.targets;
  const isWanted =
    preview !== undefined &&
    setups.some((setup) => hasPages(setup, registry)) &&
    !setups.some(({ project }) => project.path === '.') &&
    isNamedProject(workspace.root);
  return isWanted ? { '.': { targets: { [preview.name]: previewAllTarget(preview.override) } } } : {};
}

function hasPages({ manifests: [anyManifest] }: ProjectSetup, registry: TypeRegistry): boolean {
  return anyManifest.everyProfile.some(({ type }) => registry.get(type)?.classification === 'frontend');
}

/** Whether a project has pages, which place elements of the workspace: no other task depends on what these are. */
function placesElements({ manifests: [anyManifest] }: ProjectSetup): boolean {
  return anyManifest.everyProfile.some(({ type }) => type === 'siteInitializer');
}
