import { resolve } from 'node:path';
import { gradleSetting } from './gradle-property';
import type { Project } from './project';

/**
 * The home of the Liferay on this machine, absolute: what is asked for, then what Gradle takes, then the variable that
 * Liferay's own scripts know, and `bundles` at last. Relative paths begin at the workspace's root (behaviour.md 17).
 */
export function liferayHome(
  project: Project,
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const variable = env['LIFERAY_HOME'] === '' ? undefined : env['LIFERAY_HOME'];
  const home = given ?? gradleSetting(project, 'liferay.workspace.home.dir') ?? variable;
  return resolve(project.workspaceRoot, home ?? 'bundles');
}
