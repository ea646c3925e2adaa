import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../discover/project';
import { parseProperties } from '../java-text/properties';

/** The Gradle project's version: its own `gradle.properties` first, then the workspace's (behaviour.md 12). */
export function gradleVersion({ root, workspaceRoot }: Project): string | undefined {
  return versionIn(root) ?? versionIn(workspaceRoot);
}

function versionIn(directory: string): string | undefined {
  const file = join(directory, 'gradle.properties');
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const version = parseProperties(readFileSync(file, 'utf8')).get('version');
  return version === '' || version === 'unspecified' ? undefined : version;
}
