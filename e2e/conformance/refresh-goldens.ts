import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { judgeWorkspace } from './compare/judge-workspace';
import { readGolden } from './compare/read-golden';

/**
 * Replaces the goldens of the cases that the plugin now treats differently, and returns their names. A golden that
 * differs only in what may differ, such as time stamps, stays as it is.
 */
export function refreshGoldens(goldens: string, made: string): readonly string[] {
  const changed = readdirSync(made)
    .sort()
    .filter((name) => !isSame(join(goldens, name), join(made, name)));
  for (const name of changed) {
    rmSync(join(goldens, name), { recursive: true, force: true });
    cpSync(join(made, name), join(goldens, name), { recursive: true, filter: isKept });
  }
  return changed;
}

function isSame(golden: string, made: string): boolean {
  if (!existsSync(golden)) return false;
  const verdicts = judgeWorkspace(readGolden(golden), readGolden(made), made);
  return verdicts.every(({ verdict }) => verdict === 'agree') && warnings(golden) === warnings(made);
}

function warnings(directory: string): string {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)(root-)?warnings\.txt$/.test(path))
    .sort()
    .map((path) => `${path}\n${readFileSync(join(directory, path), 'utf8')}`)
    .join('\n');
}

/** The order of tasks and the oracle's own mark say nothing about the archive, and git can't keep a `.git`. */
function isKept(path: string): boolean {
  return !/\/(tasks\.txt|\.oracle|\.git)$/.test(path);
}
