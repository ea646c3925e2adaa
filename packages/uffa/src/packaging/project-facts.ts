import { join } from 'node:path';
import type { Project } from '../discover/project';
import type { ProjectFacts } from '../extension-types';
import { namesIn } from '../files/entries-in';
import { statsOf } from '../files/stats-of';
import { projectFiles, type ReadProjectFile } from '../plan/project-file';
import { dxpRelease } from '../theme/dxp-release';

/**
 * What validation asks of the project's directory. A file that can't be read counts as absent: planning reports it. Several
 * checks, under each profile, ask for the same: it is looked up once.
 */
export function projectFacts(
  project: Project,
  readFile: ReadProjectFile = projectFiles(project),
): ProjectFacts {
  return {
    hasDirectory: remembered((name) => statsOf(join(project.root, name))?.isDirectory() ?? false),
    namesIn: remembered((directory) => namesIn(join(project.root, directory))),
    isLanguageProject: project.kind === 'language',
    fileText: (name) => readFile(name).text,
    product: () => dxpRelease(project).product,
  };
}

function remembered<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly found: T }>();
  return (name) => {
    const { found } = known.get(name) ?? { found: look(name) };
    known.set(name, { found });
    return found;
  };
}
