import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Project } from '../discover/project';
import { isObject, readJson, type JsonObject } from '../files/read-json';
import { builtTask, fromTaskNames, type BuiltTask } from '../java/from-tasks';
import { readGradleProject } from '../java/gradle-project';
import { readMavenModule } from '../java/maven-module';
import type { Poms } from '../java/poms';
import type { ProjectManifest } from '../manifest/project-manifest';
import { isTheme, readThemeProject, themePosition, type ThemeProject } from '../theme/read-theme-project';

/** What a project needs besides uffa itself. */
export interface ProjectNeeds {
  readonly project: Project;
  /** Its package.json, where it has one that is JSON. */
  readonly packageJson: JsonObject | undefined;
  /** What its `fromTask` steps have Maven or Gradle make. */
  readonly javaTasks: readonly BuiltTask[];
  /** Absent: there are no style sheets to build. */
  readonly theme: ThemeProject | undefined;
  readonly hasDockerfile: boolean;
}

/** @param manifests under no profile, then under each of the project's own */
export function projectNeeds(
  project: Project,
  manifests: readonly ProjectManifest[],
  poms: Poms,
): ProjectNeeds {
  const packageJson = readJson(join(project.root, 'package.json'));
  return {
    project,
    packageJson,
    javaTasks: javaTasksOf(project, manifests, packageJson, poms),
    theme: themeOf(project, manifests, packageJson),
    hasDockerfile: existsSync(join(project.root, 'Dockerfile')),
  };
}

/** A name that package.json or project.json gives to something of its own is made there. */
function javaTasksOf(
  project: Project,
  manifests: readonly ProjectManifest[],
  packageJson: JsonObject | undefined,
  poms: Poms,
): readonly BuiltTask[] {
  const projectJson = readJson(join(project.root, 'project.json'));
  const named = [
    packageJson?.['scripts'],
    memberOf(packageJson?.['nx'], 'targets'),
    projectJson?.['targets'],
  ];
  const taken = named.flatMap((each) => (isObject(each) ? Object.keys(each) : []));
  const names = fromTaskNames(project, manifests).filter((name) => !taken.includes(name));
  if (names.length === 0) return [];
  const module = readMavenModule(poms, project.path);
  const gradle = readGradleProject(project.workspaceRoot, posix.normalize(project.path));
  return names.flatMap((name) => builtTask(name, module, gradle) ?? []);
}

/** An old theme is built by gulp, which its package.json brings along (behaviour.md 15). */
function themeOf(
  project: Project,
  manifests: readonly ProjectManifest[],
  packageJson: JsonObject | undefined,
): ThemeProject | undefined {
  const [base] = manifests;
  if (base === undefined || !isTheme(base) || packageJson?.['liferayTheme'] !== undefined) return undefined;
  return readThemeProject(project, themePosition(base)).theme;
}

/** The names of the packages that a package.json asks for, sorted. */
export function askedNames(packageJson: JsonObject | undefined): readonly string[] {
  const members = [packageJson?.['dependencies'], packageJson?.['devDependencies']];
  return [...new Set(members.flatMap((each) => (isObject(each) ? Object.keys(each) : [])))].sort();
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
