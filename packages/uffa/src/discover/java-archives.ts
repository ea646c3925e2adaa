import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { entriesIn } from '../files/entries-in';
import type { Project } from './project';

/** What a project's own Maven or Gradle build has made of a task that makes an archive. */
export interface JavaArchives {
  readonly tool: 'Gradle' | 'Maven';
  /** What makes it, to be run in the project's directory. */
  readonly command: string;
  /** Relative to the workspace root, sorted; more than one: only the build's scripts tell which is meant. */
  readonly files: readonly string[];
}

/** Tasks by the extension of what they make: those of Gradle, and what people call the artifact of a Maven module. */
const gradleTasks: ReadonlyMap<string, string> = new Map([
  ['bootJar', '.jar'],
  ['bootWar', '.war'],
  ['jar', '.jar'],
  ['war', '.war'],
]);
const mavenTasks: ReadonlyMap<string, string> = new Map([
  ...gradleTasks,
  ['package', ''],
  ['verify', ''],
  ['install', ''],
]);

const ARCHIVE = /\.(jar|war)$/;

/** What lies beside the archive: sources, documentation, tests, and the classes alone where Spring Boot repackages. */
const BESIDE = /-(javadoc|plain|sources|test-sources|tests)\.(jar|war)$|^original-/;

/**
 * Looks where Maven and Gradle put the archive of a task: in `target`, or `build/libs`. Undefined where the project has no
 * such build, or the task is none that makes an archive.
 */
export function javaArchives({ root, path }: Project, task: string): JavaArchives | undefined {
  const has = (name: string) => existsSync(join(root, name));
  const maven = mavenTasks.get(task);
  if (maven !== undefined && has('pom.xml')) {
    const goal = task === 'verify' || task === 'install' ? task : 'package';
    return { tool: 'Maven', command: `mvn ${goal}`, files: archivesIn(root, path, 'target', maven) };
  }
  const gradle = gradleTasks.get(task);
  if (gradle !== undefined && (has('build.gradle') || has('build.gradle.kts'))) {
    return { tool: 'Gradle', command: `gradle ${task}`, files: archivesIn(root, path, 'build/libs', gradle) };
  }
  return undefined;
}

function archivesIn(root: string, path: string, directory: string, extension: string): readonly string[] {
  return entriesIn(join(root, directory))
    .filter((entry) => entry.isFile() && ARCHIVE.test(entry.name) && entry.name.endsWith(extension))
    .filter(({ name }) => !BESIDE.test(name))
    .map(({ name }) => posix.join(path, directory, name))
    .sort();
}
