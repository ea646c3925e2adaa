import { lockFiles, upward, type Project } from 'uffa/inference';
import { inWorkspace } from '../facts/in-workspace';
import type { Inputs } from '../input';

/** What else says which packages a project's build has: that they are there, or what they are. */
const ofGradleAndMaven = ['build.gradle', 'build.gradle.kts', 'gradle.lockfile', 'pom.xml'];

/** All files that a bill of materials is made from, whether they are there or not: the nearest of each counts. */
export function lockFileInputs({ path }: Pick<Project, 'path'>): Inputs {
  const names = ['package.json', ...lockFiles.map(({ name }) => name)];
  return [
    ...upward(path).flatMap((directory) => names.map((name) => inWorkspace(directory, name))),
    ...ofGradleAndMaven.map((name) => `{projectRoot}/${name}`),
  ];
}
