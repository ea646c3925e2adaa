import { join, posix } from 'node:path';
import { textIfThere } from '../files/text-if-there';
import { gradleProjectsNamedIn } from './gradle-projects-named-in';
import { upward } from './upward';
import { isThere } from '../files/is-there';

/** A directory that Gradle builds, judging by the names of its files. */
export interface GradleProject {
  /** The directory with the settings that the project belongs to, relative to the workspace root. */
  readonly root: string;
  readonly usesSpringBoot: boolean;
  /**
   * Directories of the other projects that its build script names, and of those that theirs name, relative to the
   * workspace root.
   */
  readonly uses: readonly string[];
  /** Directories of the builds that the settings include, such as one with plugins, relative to the workspace root. */
  readonly includedBuilds: readonly string[];
}

const scripts = ['build.gradle', 'build.gradle.kts'];
const settings = ['settings.gradle', 'settings.gradle.kts'];

/** The Gradle project in a directory, relative to the workspace root; undefined where there is no build script. */
export function readGradleProject(workspaceRoot: string, path: string): GradleProject | undefined {
  const text = firstText(scripts, join(workspaceRoot, path));
  if (text === undefined) return undefined;
  const root =
    upward(path).find((directory) =>
      settings.some((name) => isThere(join(workspaceRoot, directory, name))),
    ) ?? path;
  const reached = new Set([path]);
  // A set that grows goes on to what is added.
  for (const project of reached) {
    const script = firstText(scripts, join(workspaceRoot, project)) ?? '';
    for (const named of gradleProjectsNamedIn(script, join(workspaceRoot, root))) {
      reached.add(posix.join(root, named));
    }
  }
  const settingsText = firstText(settings, join(workspaceRoot, root)) ?? '';
  const included = [...settingsText.matchAll(/\bincludeBuild\s*\(?\s*["']([^"']+)["']/g)];
  return {
    root,
    usesSpringBoot: text.includes('org.springframework.boot'),
    uses: [...reached].filter((each) => each !== path).sort(),
    includedBuilds: included
      .map(([, directory = '']) => posix.join(root, directory))
      .filter((directory) => !directory.startsWith('..')),
  };
}

function firstText(names: readonly string[], directory: string): string | undefined {
  return names.map((name) => textIfThere(join(directory, name))).find((text) => text !== undefined);
}
