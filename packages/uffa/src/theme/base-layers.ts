import { realpathSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { statsOf } from '../files/stats-of';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { THEME_DIRECTORY } from '../plan/names';
import { isInside } from '../files/real-path';
import { findPackage } from './find-package';
import type { ThemeProject } from './read-theme-project';
import type { ThemePackages } from './theme-packages';

/** The directory of a base theme that is neither styled nor unstyled. */
export interface ParentTheme {
  /** Absolute; absent where there is none, or it can't be found. */
  readonly directory?: string;
  /** The npm package that it is in, absolute; absent for a directory of the workspace. */
  readonly package?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The directories that a theme is laid over, from the bottom up: unstyled, styled unless the theme builds on unstyled,
 * and the parent. Liferay leaves styled out below a parent, which then has to bring all of it; with styled below it, a
 * parent that has only what differs works as well (theme.md 2.2).
 */
export function baseLayers({ unstyled, styled }: ThemePackages, parent: ParentTheme): readonly string[] {
  return [unstyled.directory, styled?.directory, parent.directory].filter((each) => each !== undefined);
}

/**
 * Finds the base theme that the project names: a path is a directory relative to the project, anything else an npm
 * package. Within it, the theme is what has a directory `css`: itself, its `src`, or the output of a build in it.
 */
export function parentTheme(theme: ThemeProject): ParentTheme {
  const { project, baseTheme, baseThemeFrom: from, position } = theme;
  if (baseTheme === 'styled' || baseTheme === 'unstyled') return { diagnostics: [] };
  const found = locate(theme);
  const args = { baseTheme, from };
  if (found === undefined) return { diagnostics: [diagnostic('base-theme-missing', args, position)] };
  if (!isPackage(from) && !isInside([project.workspaceRoot], realpathSync.native(found))) {
    return { diagnostics: [diagnostic('base-theme-outside', args, position)] };
  }
  const directory = ['', 'src', THEME_DIRECTORY, 'build', 'dist']
    .map((below) => join(found, below))
    .find((each) => isDirectory(join(each, 'css')));
  if (directory === undefined) return { diagnostics: [diagnostic('base-theme-without-css', args, position)] };
  return { directory, ...(isPackage(from) ? { package: found } : {}), diagnostics: [] };
}

function locate({ project, baseThemeFrom: from }: ThemeProject): string | undefined {
  if (isPackage(from)) return findPackage(from, project)?.directory;
  const directory = resolve(project.root, from);
  return isDirectory(directory) ? directory : undefined;
}

function isPackage(from: string): boolean {
  return !from.startsWith('.') && !isAbsolute(from);
}

function isDirectory(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}
