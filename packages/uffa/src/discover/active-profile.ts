import { gradleProperty } from './gradle-property';
import type { Project } from './project';

/** The profile that a project's `gradle.properties` make active with `profileName`; `default`: none (behaviour.md 4). */
export function activeProfile(project: Project): string {
  const profile = gradleProperty(project, 'profileName');
  // Liferay's plugin takes the text `null` for no value (behaviour-as-run.md 1, on 18).
  return profile === undefined || profile.trim() === '' || profile === 'null' ? 'default' : profile;
}
