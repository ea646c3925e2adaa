import { javaArchives } from '../discover/java-archives';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { PlanOptions } from '../plan/plan-content';
import type { TaskOutputs } from '../plan/sources';

/**
 * What is known of the tasks that a project's `fromTask` steps name: what the command line says, else the one archive that
 * Maven or Gradle has left where they put it.
 */
export function tasksOf(
  project: Project,
  manifests: readonly ProjectManifest[],
  given: TaskOutputs,
): Required<Pick<PlanOptions, 'taskOutputs' | 'unsettledTasks'>> {
  const steps = manifests.flatMap(({ assemble }) => assemble);
  const names = new Set(steps.flatMap(({ fromTask }) => fromTask?.text ?? []));
  const found = [...names].flatMap((name) => {
    const archives = Object.hasOwn(given, name) ? undefined : javaArchives(project, name);
    return archives === undefined ? [] : [[name, archives] as const];
  });
  const settled = found.filter(([, { files }]) => files.length === 1);
  return {
    taskOutputs: { ...Object.fromEntries(settled.map(([name, { files }]) => [name, files])), ...given },
    unsettledTasks: Object.fromEntries(found.filter((each) => !settled.includes(each))),
  };
}
