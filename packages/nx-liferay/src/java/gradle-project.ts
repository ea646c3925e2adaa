import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readText } from '../workspace/read-text';
import { upward } from './upward';

/** A directory that Gradle builds, judging by the names of its files. */
export interface GradleProject {
  /** The directory with the settings that the project belongs to, relative to the workspace root. */
  readonly root: string;
  readonly usesSpringBoot: boolean;
  /** Directories of other projects that its build script names, relative to the workspace root. */
  readonly uses: readonly string[];
}

const scripts = ['build.gradle', 'build.gradle.kts'];
const settings = ['settings.gradle', 'settings.gradle.kts'];

/** The Gradle project in a directory, relative to the workspace root; undefined where there is no build script. */
export function readGradleProject(workspaceRoot: string, path: string): GradleProject | undefined {
  const script = scripts.find((name) => existsSync(join(workspaceRoot, path, name)));
  if (script === undefined) return undefined;
  const root =
    upward(path).find((directory) =>
      settings.some((name) => existsSync(join(workspaceRoot, directory, name))),
    ) ?? path;
  const text = readText(join(workspaceRoot, path, script)) ?? '';
  const named = [...text.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:([^"']*)["']/g)];
  const uses = named.map(([, name = '']) => posix.join(root, ...name.split(':')));
  return {
    root,
    usesSpringBoot: text.includes('org.springframework.boot'),
    uses: [...new Set(uses)].filter((each) => each !== path).sort(),
  };
}
