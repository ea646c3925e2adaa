import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies the cases to a temporary directory, adds what git does not keep, and puts the Gradle properties of each
 * case where a workspace has them. Returns the directory that holds the cases.
 */
export function workingCopy(conformance: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'conformance-'));
  cpSync(join(conformance, 'cases'), join(copy, 'cases'), { recursive: true });
  cpSync(join(conformance, 'make-special.sh'), join(copy, 'make-special.sh'));
  execFileSync('sh', ['make-special.sh'], { cwd: copy, stdio: 'inherit' });
  return copy;
}

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
