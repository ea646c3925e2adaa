import { lstatSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isWithin, noteContent, readFile, type Project } from 'uffa/inference';
import { pathIn } from '../../workspace/directories';
import type { Workspace } from './workspace';
import { literalToNx } from './gradle-pattern-to-nx';

/** Sources in which bundlers follow relative paths, and configuration that refers to other configuration. */
const sourceNames = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|css|s[ac]ss|less|html|json)$/i;

/** Larger files are made by programs, and import nothing from outside. */
const MAX_SIZE = 1_000_000;

/**
 * Nx globs, relative to the workspace root, of what a project's sources reach by relative paths outside of it. Nx knows
 * what another project's file belongs to, but hashes no file in no project. What lies beside such a file is hashed as
 * well: it may import that.
 */
export function outsideImports(
  project: Pick<Project, 'path'>,
  workspace: Pick<Workspace, 'entriesOf' | 'imports' | 'isIgnored' | 'root'>,
): readonly string[] {
  if (project.path === '.') return [];
  const found = new Set(
    sourcesBelow(project.path, workspace).flatMap((file) => climbing(file, project, workspace)),
  );
  const outside = [...found].filter((path) => !isWithin(path, project.path) && !/^\.\.?(\/|$)/.test(path));
  return [...new Set(outside.flatMap((path) => globsOf(path, project.path)))].sort();
}

/** A path that is imported may lack its extension, or be a directory. */
function globsOf(path: string, projectPath: string): readonly string[] {
  const directory = posix.dirname(path);
  return isWithin(projectPath, directory)
    ? [`${literalToNx(path)}*`, `${literalToNx(path)}/**/*`]
    : [`${literalToNx(directory)}/**/*`];
}

function sourcesBelow(
  directory: string,
  workspace: Pick<Workspace, 'entriesOf' | 'isIgnored'>,
): readonly string[] {
  return workspace.entriesOf(directory).flatMap((entry): readonly string[] => {
    const { name } = entry;
    const path = pathIn(directory, name);
    if (passedOver.has(name)) return [];
    if (entry.isFile()) return sourceNames.test(name) ? [path] : [];
    const isEntered = entry.isDirectory() && !workspace.isIgnored(`${path}/`);
    return isEntered ? sourcesBelow(path, workspace) : [];
  });
}

/** What programs write: with Yarn's Plug'n'Play an installation does not only write packages. */
const passedOver: ReadonlySet<string> = new Set([
  '.git',
  '.nx',
  '.pnp.cjs',
  '.pnp.loader.mjs',
  '.yarn',
  'build',
  'dist',
  'node_modules',
]);

/** The paths that a file reaches and that may leave the project, relative to the workspace root. */
function climbing(
  file: string,
  project: Pick<Project, 'path'>,
  { root, imports }: Pick<Workspace, 'imports' | 'root'>,
): readonly string[] {
  const absolute = join(root, file);
  noteContent(absolute);
  const stats = lstatSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined || stats.size > MAX_SIZE) return [];
  const { mtimeMs, size } = stats;
  const known = imports?.get(file, { mtimeMs, size });
  const specifiers = known ?? climbingIn(textOf(absolute));
  imports?.keep(file, { mtimeMs, size, specifiers });
  const names = file.slice(project.path.length + 1).split('/').length;
  return specifiers
    .filter((specifier) => mostSteps(specifier) >= names)
    .map((specifier) => posix.join(posix.dirname(file), specifier));
}

/** How far up a path leads at most. */
function mostSteps(specifier: string): number {
  return (specifier.lastIndexOf('../') + UP.length) / UP.length;
}

const UP = '../';

function climbingIn(text: string): readonly string[] {
  if (!text.includes('../')) return [];
  const matches = text.matchAll(/['"`(]((?:\.\.\/)+[^'"`()\s?#*]+)/g);
  return [...new Set([...matches].flatMap(([, specifier]) => specifier ?? []))];
}

function textOf(file: string): string {
  try {
    return readFile(file, MAX_SIZE).toString('utf8');
  } catch {
    return '';
  }
}
