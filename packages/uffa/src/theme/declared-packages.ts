import { dirname, join } from 'node:path';
import { readFile } from '../files/open-file';
import type { Project } from '../discover/project';
import { statsOf } from '../files/stats-of';

/**
 * How far above a project the package.json is that asks for a package: 0 is its own, and Infinity is none. What no
 * package.json of the project or above it asks for was brought by another package, and may change with that one.
 */
export function declaredAbove(name: string, { root, workspaceRoot }: Project): number {
  for (let from = root, distance = 0; ; from = dirname(from), distance += 1) {
    if (namesIn(join(from, 'package.json')).includes(name)) return distance;
    if (from === workspaceRoot || from === dirname(from)) return Infinity;
  }
}

function namesIn(file: string): readonly string[] {
  if (!statsOf(file)?.isFile()) return [];
  try {
    const json = JSON.parse(
      readFile(file)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    ) as Record<string, unknown> | null;
    return ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) =>
      Object.keys((json?.[key] as object | undefined) ?? {}),
    );
  } catch {
    // Reported where the base theme is read from it.
    return [];
  }
}
