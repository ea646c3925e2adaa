import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../discover/project';
import type { ProjectFacts } from '../extension-types';

/** What validation asks of the project's directory. */
export function projectFacts(project: Project): ProjectFacts {
  return {
    hasDirectory: (name) =>
      statSync(join(project.root, name), { throwIfNoEntry: false })?.isDirectory() ?? false,
    isLanguageProject: project.kind === 'language',
  };
}
