import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { NxJsonConfiguration, ProjectConfiguration, ProjectGraph } from '@nx/devkit';
import { WorkspaceContext } from 'nx/src/native';

import { createDependencies, createNodes } from '../../packages/nx-liferay/src/plugin';

/** What Nx knows of a workspace whose only plugin is this one. */
export interface InferredGraph {
  readonly root: string;
  readonly nxJson: NxJsonConfiguration;
  readonly graph: ProjectGraph;
  /** Nx's list of the workspace's files, which leaves out what git ignores. */
  readonly context: WorkspaceContext;
}

/** Runs the plugin's hooks over a workspace, in this process, and makes of them the graph that Nx would. */
export async function inferGraph(root: string, nxData: string): Promise<InferredGraph> {
  const nxJsonFile = join(root, 'nx.json');
  const nxJson = (
    existsSync(nxJsonFile) ? JSON.parse(readFileSync(nxJsonFile, 'utf8')) : {}
  ) as NxJsonConfiguration;
  const context = new WorkspaceContext(root, nxData);
  const [glob, infer] = createNodes;
  const nodes = await infer(context.glob([glob]), undefined, {
    workspaceRoot: root,
    nxJsonConfiguration: nxJson,
  });
  const projects = Object.fromEntries(
    nodes
      .flatMap(([, { projects }]) => Object.entries(projects))
      .map(([path, project]): [string, ProjectConfiguration] => [
        project.name ?? path,
        { ...project, root: path },
      ]),
  );
  const externalNodes = Object.assign(
    {},
    ...nodes.map(([, { externalNodes = {} }]) => externalNodes),
  ) as Required<ProjectGraph>['externalNodes'];
  const edges = await createDependencies({}, { projects, externalNodes });
  return { root, nxJson, context, graph: { ...graphOf(projects, edges), externalNodes } };
}

function graphOf(
  projects: Readonly<Record<string, ProjectConfiguration>>,
  edges: Awaited<ReturnType<typeof createDependencies>>,
): Omit<ProjectGraph, 'externalNodes'> {
  const names = Object.keys(projects);
  return {
    nodes: Object.fromEntries(
      Object.entries(projects).map(([name, data]) => [name, { name, type: 'app', data }]),
    ),
    dependencies: Object.fromEntries(
      names.map((name) => [
        name,
        edges
          .filter(({ source }) => source === name)
          .map(({ source, target, type }) => ({ source, target, type })),
      ]),
    ),
  };
}
