import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts `key=value` lines, which Gradle takes from its command line, into the workspace's `gradle.properties`. */
export function setGradleProperties(workspace: string, lines: readonly string[]): void {
  const escaped = lines.map((line) => line.replaceAll('\\', '\\\\').replace(/= /, '=\\ '));
  appendFileSync(join(workspace, 'gradle.properties'), ['', ...escaped, ''].join('\n'));
}

/** The Gradle properties that a case is packaged with, as `key=value`. */
export function propertiesOfCase(workspace: string): readonly string[] {
  const file = join(workspace, 'oracle.properties');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.includes('=') && !line.startsWith('#'));
}
