import { join } from 'node:path';
import type { Project } from '../discover/project';
import type { ProjectFacts } from '../extension-types';
import { statsOf } from '../files/stats-of';
import {
  projectDirectories,
  projectFiles,
  type ListDirectory,
  type ReadProjectFile,
} from '../plan/project-file';
import { dxpRelease } from '../theme/dxp-release';

/**
 * What validation asks of the project's directory. A file that can't be read counts as absent: planning reports it. Several
 * checks, under each profile, ask for the same: it is looked up once.
 */
export function projectFacts(
  project: Project,
  readFile: ReadProjectFile = projectFiles(project),
  list: ListDirectory = projectDirectories(project),
): ProjectFacts {
  return {
    hasDirectory: remembered((name) => statsOf(join(project.root, name))?.isDirectory() ?? false),
    namesIn: list,
    isLanguageProject: project.kind === 'language',
    fileText: (name) => readFile(name).text,
    product: () => dxpRelease(project).product,
  };
}

function remembered(look: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? look(name);
    known.set(name, found);
    return found;
  };
}
