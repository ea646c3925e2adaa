import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  CONFIG_FILE,
  findPackage,
  isThere,
  isTheme,
  noteContent,
  parentTheme,
  readThemeProject,
  themePackageNames,
  THEME_DIRECTORY,
  type Project,
  type ThemeProject,
  MANIFEST_FILE,
  PROFILE_FILES,
} from 'uffa/inference';
import { PLUGIN } from '../../plugin-name';
import type { Workspace } from './workspace';
import { inWorkspace } from './in-workspace';
import type { Inputs } from '../input';
import type { NormalizedOptions } from '../options';
import { uffaExternalDependencies } from '../packager-node';
import type { ProjectSetup } from './project-setup';
import { configurationsOf, inputsOf, settingsOf } from './target-settings';

/** The target that builds a project's theme. */
export interface ThemeBuild {
  readonly target: string;
  /** What it reads. */
  readonly inputs: Inputs;
  /** The names of the configurations that were added to it. */
  readonly configurations: readonly string[];
  /** Every package that it may read, as `name@version`. */
  readonly packages: readonly string[];
}

/** The project's own files that building a theme hashes, whatever the base theme is. */
const ownFiles: Inputs = [
  '{projectRoot}/src/**/*',
  '{projectRoot}/package.json',
  '{projectRoot}/gradle.properties',
  `{projectRoot}/${MANIFEST_FILE}`,
  `{projectRoot}/${PROFILE_FILES}`,
  '{workspaceRoot}/gradle.properties',
  `{workspaceRoot}/${CONFIG_FILE}`,
];

/**
 * Finds out what there is to build in a `themeCSS` project. A project without `src` and without a base theme in its
 * package.json brings what another tool left in `build/buildTheme`, and so does an old theme, which gulp builds.
 */
export function findTheme(
  setup: ProjectSetup,
  workspace: Pick<Workspace, 'targetDefaults'>,
  { targets }: NormalizedOptions,
): ThemeBuild | undefined {
  const { project, manifests, nodePackage, lockFile } = setup;
  const setting = targets['build-theme'];
  if (setting === undefined || !manifests.some(isTheme) || nodePackage?.isTheme === true) return undefined;
  if (nodePackage === undefined && !isThere(join(project.root, 'src'))) return undefined;
  const { theme } = readThemeProject(project);
  const parent = parentTheme(theme).directory;
  const linked = linkedPackages(theme);
  const inferred: Inputs = [
    ...ownFiles,
    ...(lockFile === undefined ? [] : [`{projectRoot}/${lockFile.name}`]),
    ...[...(parent === undefined ? [] : [parent]), ...linked].flatMap((each) =>
      workspaceFiles(each, project),
    ),
    uffaExternalDependencies,
  ];
  const target = { executor: 'nx-liferay:build-theme', plugin: PLUGIN, ...setting };
  const settings = settingsOf(target, setup, workspace);
  return {
    target: setting.name,
    inputs: inputsOf(settings, inferred),
    configurations: configurationsOf(settings),
    packages: packageVersions(theme),
  };
}

/** Whether a path relative to the project is part of what building its theme makes. */
export function isBuiltTheme(path: string): boolean {
  return path === THEME_DIRECTORY || path.startsWith(`${THEME_DIRECTORY}/`);
}

function packageVersions(theme: ThemeProject): readonly string[] {
  return [...new Set([...themePackageNames(theme), theme.baseThemeFrom])]
    .sort()
    .flatMap((name) => findPackage(name, theme.project) ?? [])
    .map(({ name, version }) => `${name}@${version}`);
}

/** Packages of the workspace itself can change without a new version. */
function linkedPackages(theme: ThemeProject): readonly string[] {
  return themePackageNames(theme).flatMap((name) => findPackage(name, theme.project)?.directory ?? []);
}

/** The filesets of a directory that is kept in the workspace; none for an installed package. */
function workspaceFiles(directory: string, { workspaceRoot }: Project): readonly string[] {
  noteContent(workspaceRoot);
  noteContent(directory);
  const path = relative(realpathSync(workspaceRoot), realpathSync(directory)).split(sep).join('/');
  if (path.startsWith('..') || path.split('/').includes('node_modules')) return [];
  return [inWorkspace(path, '**/*')];
}
