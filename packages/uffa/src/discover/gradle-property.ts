import { join } from 'node:path';
import { parseProperties } from '../java-text/properties';
import { readOpen } from '../files/open-file';
import { openSourceIfThere } from '../files/open-source';
import type { Project } from './project';

/** A property of the Gradle project: of its own `gradle.properties`, or else of the workspace's. */
export function gradleProperty(
  { root, workspaceRoot }: Pick<Project, 'root' | 'workspaceRoot'>,
  key: string,
): string | undefined {
  return propertyIn(root, key, workspaceRoot) ?? propertyIn(workspaceRoot, key, workspaceRoot);
}

/** The same, where blank and the text `null` count as unset (behaviour-as-run.md 1, on 18). */
export function gradleSetting(project: Project, key: string): string | undefined {
  return settingIn(gradleProperty(project, key));
}

/** The value of a property; undefined where it is absent, blank or the text `null`. */
export function settingIn(property: string | undefined): string | undefined {
  return property === undefined || property.trim() === '' || property === 'null' ? undefined : property;
}

/** Of a file that must not or cannot be read there is none: planning reports it. */
function propertyIn(directory: string, key: string, workspaceRoot: string): string | undefined {
  try {
    const file = join(directory, 'gradle.properties');
    const open = openSourceIfThere(file, workspaceRoot);
    return open && parseProperties(readOpen(open, file).toString('utf8')).get(key);
  } catch {
    return undefined;
  }
}
