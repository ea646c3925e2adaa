import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { judgeWorkspace } from './compare/judge-workspace';
import { readGolden } from './compare/read-golden';
import { readDirectory } from './listing/directories';
import type { TreeEntry } from './listing/tree-entry';
import { hasPart, readPart, writePart } from './suite';

/**
 * Replaces the goldens of the cases that the plugin now treats differently, and returns their names. A golden that
 * differs only in what may differ, such as time stamps, stays as it is.
 *
 * @param made the oracle's output directories, by case
 */
export function refreshGoldens(conformance: string, made: string): readonly string[] {
  const changed = readdirSync(made)
    .sort()
    .map((name) => ({ name, golden: readDirectory(join(made, name)).filter(isKept) }))
    .filter(({ name, golden }) => !isSame(conformance, name, golden));
  for (const { name, golden } of changed) writePart(conformance, 'goldens', name, golden);
  return changed.map(({ name }) => name);
}

function isSame(conformance: string, name: string, made: readonly TreeEntry[]): boolean {
  if (!hasPart(conformance, 'goldens', name)) return false;
  const golden = readPart(conformance, 'goldens', name);
  const verdicts = judgeWorkspace(readGolden(golden), readGolden(made), name);
  return verdicts.every(({ verdict }) => verdict === 'agree') && warnings(golden) === warnings(made);
}

function warnings(entries: readonly TreeEntry[]): string {
  return entries
    .flatMap((entry) =>
      entry.kind === 'file' && /(^|\/)(root-)?warnings\.txt$/.test(entry.path) ? [entry] : [],
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => `${path}\n${String(content)}`)
    .join('\n');
}

/** The order of tasks and the oracle's own mark say nothing about the archive. */
function isKept({ path }: TreeEntry): boolean {
  return !/(^|\/)(tasks\.txt|\.oracle)$/.test(path) && !path.split('/').includes('.git');
}
