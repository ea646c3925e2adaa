import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseProperties } from '../java-text/properties';
import type { Project } from './project';

/** A property of the Gradle project: of its own `gradle.properties`, or else of the workspace's. */
export function gradleProperty(
  { root, workspaceRoot }: Pick<Project, 'root' | 'workspaceRoot'>,
  key: string,
): string | undefined {
  return propertyIn(root, key) ?? propertyIn(workspaceRoot, key);
}

/** The same, where blank and the text `null` count as unset (behaviour-as-run.md 1, on 18). */
export function gradleSetting(project: Project, key: string): string | undefined {
  return settingIn(gradleProperty(project, key));
}

/** The value of a property; undefined where it is absent, blank or the text `null`. */
export function settingIn(property: string | undefined): string | undefined {
  return property === undefined || property.trim() === '' || property === 'null' ? undefined : property;
}

function propertyIn(directory: string, key: string): string | undefined {
  const file = join(directory, 'gradle.properties');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  return parseProperties(readFileSync(file, 'utf8')).get(key);
}
