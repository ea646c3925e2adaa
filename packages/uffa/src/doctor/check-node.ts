import { join, posix } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { isObject, readJson, type JsonObject } from '../files/read-json';
import { checkOf, grouped, type Check } from './check';
import type { Machine } from './machine';
import { isInNodeRange } from './node-range';
import type { ProjectNeeds } from './project-needs';

/** Who asks for which versions of Node.js. */
interface Asked {
  readonly range: string;
  /** The package.json that asks, relative to the workspace; absent: uffa itself. */
  readonly file?: string;
  readonly neededBy: readonly string[];
}

/** Node.js, against what uffa and each package.json ask for in `engines`. */
export function checkNode(
  { workspaceRoot, node }: Machine,
  projects: readonly ProjectNeeds[],
  ownRange: string,
): readonly Check[] {
  const all = projects.map(({ project }) => project.path);
  const asked: readonly Asked[] = [
    { range: ownRange, neededBy: all },
    ...askedIn(readJson(join(workspaceRoot, 'package.json')), '.', all),
    ...projects
      .filter(({ project }) => project.path !== '.')
      .flatMap(({ project, packageJson }) => askedIn(packageJson, project.path, [project.path])),
  ];
  return grouped(asked, ({ range }) => range).map((same) => {
    const [{ range, file } = { range: '' }] = same;
    const isFit = isInNodeRange(node.version, range) ?? true;
    const args = { found: node.version, range, ...(file === undefined ? {} : { file }) };
    return checkOf(
      { what: 'Node.js', needed: range, neededBy: [...new Set(same.flatMap((each) => each.neededBy))] },
      node,
      isFit ? [] : [diagnostic('node-unfit', args, file === undefined ? undefined : startOf(file))],
    );
  });
}

function askedIn(
  packageJson: JsonObject | undefined,
  path: string,
  neededBy: readonly string[],
): readonly Asked[] {
  const engines = packageJson?.['engines'];
  const range = isObject(engines) ? engines['node'] : undefined;
  return typeof range === 'string' ? [{ range, file: posix.join(path, 'package.json'), neededBy }] : [];
}
