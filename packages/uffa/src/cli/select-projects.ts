import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { isWithin } from '../files/is-within';
import type { Project } from '../discover/project';
import { isInWorkspace } from '../files/workspace-path';

export interface Selection {
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What the given directories are relative to. */
export interface GivenDirectories {
  readonly directories: readonly string[];
  readonly cwd: string;
  readonly workspaceRoot: string;
}

/**
 * The projects at or under the given directories, or all where none is given. A directory that adds none is a diagnostic.
 *
 * @throws UffaError for a directory that is not there or not in the workspace.
 */
export function selectProjects(projects: readonly Project[], given: GivenDirectories): Selection {
  if (given.directories.length === 0) return { projects, diagnostics: [] };
  const selections = given.directories.map((directory) =>
    projectsUnder(projects, directory, pathInWorkspace(directory, projects, given)),
  );
  const selected = new Set(selections.flatMap((selection) => selection.projects));
  return {
    projects: projects.filter((project) => selected.has(project)),
    diagnostics: selections.flatMap(({ diagnostics }) => diagnostics),
  };
}

function projectsUnder(projects: readonly Project[], directory: string, path: string): Selection {
  const found = projects.filter((project) => isWithin(project.path, path));
  if (found.length > 0) return { projects: found, diagnostics: [] };
  const around = projects.find((project) => project.path !== '.' && isWithin(path, project.path));
  const args = { directory, ...(around === undefined ? {} : { project: around.path }) };
  return { projects: [], diagnostics: [diagnostic('directory-without-project', args)] };
}

function pathInWorkspace(
  directory: string,
  projects: readonly Project[],
  { cwd, workspaceRoot }: GivenDirectories,
): string {
  const real = realPath(directory, cwd, projects);
  if (!isInWorkspace(workspaceRoot, real)) {
    throw new UffaError(diagnostic('directory-outside-workspace', { directory, workspace: workspaceRoot }));
  }
  return pathFrom(workspaceRoot, real) || '.';
}

function realPath(directory: string, cwd: string, projects: readonly Project[]): string {
  try {
    return realpathSync(resolve(cwd, directory));
  } catch (cause) {
    const meant = projects.find(({ name }) => name === directory);
    const args = { directory, ...(meant === undefined ? {} : { meant: pathFrom(cwd, meant.root) }) };
    throw new UffaError(diagnostic('directory-missing', args), { cause });
  }
}

function pathFrom(cwd: string, directory: string): string {
  return relative(cwd, directory).split(sep).join('/');
}
