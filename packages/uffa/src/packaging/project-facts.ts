import { join } from 'node:path';
import type { Project } from '../discover/project';
import type { ProjectFacts } from '../extension-types';
import { namesIn } from '../files/entries-in';
import { statsOf } from '../files/stats-of';
import { readProjectFile } from '../plan/project-file';
import { dxpRelease } from '../theme/dxp-release';

/**
 * What validation asks of the project's directory. A file that can't be read counts as absent: planning reports it. Several
 * checks ask for the same texts, which are read once.
 */
export function projectFacts(project: Project): ProjectFacts {
  const texts = new Map<string, string | undefined>();
  return {
    hasDirectory: (name) => statsOf(join(project.root, name))?.isDirectory() ?? false,
    namesIn: (directory) => namesIn(join(project.root, directory)),
    isLanguageProject: project.kind === 'language',
    fileText: (name) => {
      if (!texts.has(name)) texts.set(name, readProjectFile(project, name).text);
      return texts.get(name);
    },
    product: () => dxpRelease(project).product,
  };
}
