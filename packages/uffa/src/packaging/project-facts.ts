import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../discover/project';
import type { ProjectFacts } from '../extension-types';

/** What validation asks of the project's directory. */
export function projectFacts(project: Project): ProjectFacts {
  const stats = (name: string) => statSync(join(project.root, name), { throwIfNoEntry: false });
  return {
    hasDirectory: (name) => stats(name)?.isDirectory() ?? false,
    isLanguageProject: project.kind === 'language',
    fileText: (name) => (stats(name)?.isFile() ? readFileSync(join(project.root, name), 'utf8') : undefined),
  };
}
