import { isToken } from '../values/token';
import type { ProjectManifest } from '../manifest/project-manifest';

/** A project and what its LCP.json holds; undefined where there is none, or it can't be read. */
export interface DependingProject {
  readonly manifest: Pick<ProjectManifest, 'project' | 'projectId'>;
  readonly lcpJson: unknown;
}

/** The services that Liferay Cloud itself runs in an environment. */
const OF_CLOUD: readonly string[] = ['backup', 'ci', 'database', 'liferay', 'search', 'webserver'];

/** By project path, the services that LCP.json depends on and that no project of the workspace is. */
export function missingServices(
  projects: readonly DependingProject[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set([...OF_CLOUD, ...projects.flatMap(namesOf)]);
  return new Map(
    projects.flatMap(({ manifest, lcpJson }): [string, readonly string[]][] => {
      const dependencies = membersOf(lcpJson)['dependencies'];
      const missing = textsIn(dependencies).filter((name) => !known.has(name) && !isToken(name));
      return missing.length === 0 ? [] : [[manifest.project.path, [...new Set(missing)].sort()]];
    }),
  );
}

function namesOf({ manifest, lcpJson }: DependingProject): readonly string[] {
  return [manifest.projectId, ...textsIn([membersOf(lcpJson)['id']])];
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
