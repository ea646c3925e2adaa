import { gradleSetting } from './gradle-property';
import type { Project } from './project';

/**
 * The profile that a project's `gradle.properties` make active with `profileName`; `default`: none (behaviour.md 4).
 */
export function activeProfile(project: Project): string {
  return gradleSetting(project, 'profileName') ?? 'default';
}
