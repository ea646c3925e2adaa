import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFile } from '../files/open-file';
import { MANIFEST_FILE } from '../discover/file-names';

/** What lies in the root of a workspace of Nx, of Liferay's Gradle plugin, of git or of pnpm. */
const MARKERS = ['nx.json', 'gradle.properties', 'settings.gradle', '.git', 'pnpm-workspace.yaml'];

/**
 * The nearest directory, upwards from `directory`, that looks like a workspace; `directory` itself where none does.
 * A client extension project is the workspace only if nothing around it in its repository is: some bring a Gradle
 * build of their own.
 */
export function findWorkspace(directory: string): string {
  const candidates = ancestors(directory).filter(looksLikeWorkspace);
  return candidates.find((candidate) => !isProject(candidate)) ?? candidates[0] ?? directory;
}

/** The search ends at the root of the repository: what lies above does not belong to it. */
function ancestors(directory: string): readonly string[] {
  const parent = dirname(directory);
  const isLast = parent === directory || existsSync(join(directory, '.git'));
  return isLast ? [directory] : [directory, ...ancestors(parent)];
}

function looksLikeWorkspace(directory: string): boolean {
  return MARKERS.some((marker) => existsSync(join(directory, marker))) || hasNpmWorkspaces(directory);
}

function isProject(directory: string): boolean {
  return existsSync(join(directory, MANIFEST_FILE));
}

function hasNpmWorkspaces(directory: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFile(join(directory, 'package.json')).toString('utf8'));
    return typeof manifest === 'object' && manifest !== null && 'workspaces' in manifest;
  } catch {
    // Absent, unreadable or not JSON: no workspace, and nothing to report here.
    return false;
  }
}
