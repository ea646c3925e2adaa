import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { wordsOf } from '../diagnostics/words';
import { deployedFile } from '../deploy/destinations/bundle';
import type { Compared } from '../diff/compared';
import { addBuildOutput } from '../diff/sides/build-output';
import { directorySide } from '../diff/sides/directory-side';
import { revisionTree } from '../diff/sides/revision-tree';
import { zipSide } from '../diff/sides/zip-side';
import { projectAt } from '../discover/project-at';
import { namesIn } from '../files/entries-in';
import { isWithin } from '../files/is-within';
import { statsOf } from '../files/stats-of';
import { workspacePath } from '../files/workspace-path';
import { readManifests } from '../manifest/read-manifest';
import { assembleSources } from '../plan/sources';
import type { Question } from './commands/command';
import { isProject, plannedSide, projectIn, requiredProject } from './planned-side';
import { isConfigFile, PROPERTIES_FILE } from '../plan/archive-file-names';

/** One of two that are compared. */
export interface Side extends Compared {
  /** As the user knows it. */
  readonly name: string;
}

/** What is compared, and what cannot be. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** Paths in the archive of what a build made: git has no other state of them. Sorted. */
  readonly buildOutput: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A zip, a directory that holds what one would, or a project, by its path. */
export async function sideAt(path: string, question: Question): Promise<Side> {
  const absolute = resolve(question.cwd, path);
  const stats = statsOf(absolute);
  if (stats === undefined) throw new UffaError(diagnostic('diff-side-unknown', { path, there: 'no' }));
  if (!stats.isDirectory()) return { name: path, ...(await zipSide(absolute)) };
  const names = namesIn(absolute);
  if (names.some(isConfigFile)) return { name: path, ...directorySide(absolute) };
  const project = projectIn(absolute, question);
  if (project !== undefined) return { name: path, ...(await plannedSide(project, question)).side };
  if (existsSync(join(absolute, PROPERTIES_FILE))) return { name: path, ...directorySide(absolute) };
  throw new UffaError(diagnostic('diff-side-unknown', { path, there: 'yes' }));
}

/** The archive that a local Liferay has of a project, and the project. */
export async function sidesSinceDeployed(path: string, question: Question): Promise<Sides> {
  const project = requiredProject(path, question);
  const { side, name } = await plannedSide(project, question);
  const options = question.options.deploy;
  const file = deployedFile({ project, archive: `${name}.zip`, options }, question.env);
  const place = workspacePath(project.workspaceRoot, file);
  if (!existsSync(file)) throw new UffaError(diagnostic('diff-not-deployed', { archive: place }));
  const before = { name: place, ...(await zipSide(file)) };
  return { before, after: { name: path, ...side }, buildOutput: [], diagnostics: [] };
}

/**
 * A project at a revision of git, and as it is now.
 *
 * @param scratch a temporary directory, absolute and without links: the sides are good as long as it is there
 */
export async function sidesSinceRevision(
  path: string,
  revision: string,
  question: Question,
  scratch: string,
): Promise<Sides> {
  const project = requiredProject(path, question);
  const now = await plannedSide(project, question);
  const name = `${path} at ${revision}`;
  const tree = revisionTree(project, revision, { scratch, env: question.env });
  const old = projectAt(tree.workspaceRoot, project.path);
  if (!isProject(old)) {
    throw new UffaError(diagnostic('diff-project-not-at-revision', { project: path, revision }));
  }
  for (const manifest of readManifests(old)) {
    for (const { base } of assembleSources(manifest)) if (!isWithin(base, project.path)) tree.add(base);
  }
  const buildOutput = addBuildOutput(now.side.uffa.entries, tree);
  const then = await plannedSide(old, question);
  const known = new Set(now.missing.map((each) => JSON.stringify(each.args)));
  const unknown = then.missing.filter((each) => !known.has(JSON.stringify(each.args)));
  return {
    before: { name, ...then.side },
    after: { name: path, ...now.side },
    buildOutput,
    diagnostics: unknown.map((each) =>
      diagnostic('diff-output-unknown', { revision, reason: wordsOf(each).message }),
    ),
  };
}
