import { HashPlanInspector, HashPlanner, transferProjectGraph, type HashInputs } from 'nx/src/native';
import { transformProjectGraphForRust } from 'nx/src/native/transform-objects';
import { createTaskGraph } from 'nx/src/tasks-runner/create-task-graph';

import type { InferredGraph } from './infer-graph';

/**
 * Asks Nx's own hasher what the tasks of a target hash, as `nx show target <project>:<target> inputs` does.
 * @returns by task
 */
export function hashedFiles(
  { root, nxJson, graph, context }: InferredGraph,
  target: string,
): Readonly<Record<string, ReadonlySet<string>>> {
  const projects = Object.values(graph.nodes);
  const roots = Object.fromEntries(projects.map(({ name, data }) => [data.root, name]));
  const files = context.getWorkspaceFiles(roots).externalReferences;
  if (files === undefined) throw new Error('Nx gave no list of files.');
  const taskGraph = createTaskGraph(graph, {}, Object.keys(graph.nodes), [target], undefined, {});
  const planner = new HashPlanner(nxJson, transferProjectGraph(transformProjectGraphForRust(graph)));
  const inspector = new HashPlanInspector(files.allWorkspaceFiles, files.projectFiles, root);
  const inputs: Record<string, HashInputs> = inspector.inspectInputs(
    planner.getPlansReference(Object.keys(taskGraph.tasks), taskGraph),
  );
  return Object.fromEntries(Object.entries(inputs).map(([task, each]) => [task, new Set(each.files)]));
}
