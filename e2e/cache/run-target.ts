import type { ProjectGraphProjectNode, TargetConfiguration } from '@nx/devkit';

import type { PackagingSchema } from '../../packages/nx-liferay/src/executors/packaging-schema';
import { packageTask } from '../../packages/nx-liferay/src/executors/package/task';
import { projectsByRoot } from '../../packages/nx-liferay/src/executors/projects-by-root';
import { taskContext, type Task } from '../../packages/nx-liferay/src/executors/task';
import { validateTask } from '../../packages/nx-liferay/src/executors/validate/task';
import { gitIgnore } from '../../packages/nx-liferay/src/workspace/git-ignore';
import type { InferredGraph } from './infer-graph';

/** The cached targets that this plugin's own code carries out; `assemble` reads and hashes what `package` does. */
export const packagingTasks: Readonly<Record<string, Task<PackagingSchema>>> = {
  validate: validateTask,
  package: packageTask,
};

/** Carries out a target of a project in this process, under one of its configurations or none. */
export async function runTarget(
  { root, graph }: InferredGraph,
  { name, data }: ProjectGraphProjectNode,
  target: string,
  configuration: string | undefined,
): Promise<boolean> {
  const task = packagingTasks[target];
  const described = data.targets?.[target] as TargetConfiguration<PackagingSchema> | undefined;
  const { options, configurations = {} } = described ?? {};
  const overrides: PackagingSchema | undefined = configurations[configuration ?? ''] as typeof options;
  const projects = Object.values(graph.nodes).map((node) => [node.name, node.data] as const);
  const projectsConfigurations = { version: 2, projects: Object.fromEntries(projects) };
  const context = taskContext(
    {
      root,
      projectsConfigurations,
      isIgnored: gitIgnore(root),
      projectAt: projectsByRoot({ projectsConfigurations }),
      signal: new AbortController().signal,
    },
    name,
    target,
  );
  const outcome = await task?.({ ...options, ...overrides }, context);
  return outcome?.success ?? false;
}
