import { resolve } from 'node:path';
import { gradleSetting } from './gradle-property';
import type { Project } from './project';

/**
 * The home of the Liferay on this machine, absolute. The option comes first, then the setting that Gradle reads, then
 * the variable of Liferay's own scripts, and finally `bundles`. Relative paths begin at the workspace's root
 * (behaviour.md 17).
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
