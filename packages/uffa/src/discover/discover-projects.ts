import { existsSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { reasonOf } from '../diagnostics/error-reason';
import { startOf } from '../diagnostics/position';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { SourceError } from '../files/source-error';
import { statsOf } from '../files/stats-of';
import { walk, type WalkProblem } from '../files/walk';
import { workspacePath } from '../files/workspace-path';
import { canonicalGlob } from '../globs/canonical-glob';
import { compileNioGlob } from '../globs/nio-glob';
import { MANIFEST_FILE } from './file-names';
import { nestedRepository, type NestedRepository } from './nested-repository';
import type { Project } from './project';
import { hasLanguageProperties, isLanguageProject, projectAt } from './project-at';
import { skippedDirectories } from './skipped-directories';
import { isDirectory, searchAreas, searchedFrom, type SearchArea } from './search-area';
import { searchDiagnostics } from './search-diagnostics';

/** Where projects are looked for. */
export interface DiscoverOptions {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** Where to look, as paths or shell patterns relative to the root; none: everywhere. */
  readonly directories?: readonly string[];
  /** Java NIO globs over project paths relative to the root. */
  readonly exclude?: readonly string[];
}

/** What a search has found. */
export interface Discovered {
  /** Sorted by path. */
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the client extension projects of a workspace (behaviour.md 2). Projects do not nest, except in the root, which
 * may be a project as well (deviation D17). Links to directories are not followed, and copies of the workspace inside
 * it are not searched.
 */
export function discoverProjects(options: DiscoverOptions): Discovered {
  const { workspaceRoot, directories = [], exclude = [] } = options;
  const diagnostics: Diagnostic[] = [];
  const isExcluded = excludeFilter(exclude, diagnostics);
  const areas = searchAreas(workspaceRoot, directories);
  const found: Found = { projects: new Set(), misnamed: new Set(), copies: new Map(), diagnostics };
  for (const area of areas) {
    if (isDirectory(join(workspaceRoot, area.base)) && !skippedDirectories.has(posix.basename(area.base))) {
      visitBelow(workspaceRoot, area, found);
    }
  }
  const unmatched = searchDiagnostics({ workspaceRoot, areas, exclude, found: [...found.projects] });
  const projects = [...found.projects]
    .filter((path) => !isExcluded(path))
    .sort()
    .map((path) => projectAt(workspaceRoot, path));
  const misnamed = [...found.misnamed]
    .filter((file) => !isExcluded(posix.dirname(file)))
    .sort()
    .map((file) => diagnostic('manifest-file-misnamed', { file }, startOf(file)));
  const copies = [...found.copies]
    .filter(([directory]) => !isExcluded(directory))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([directory, kind]) => diagnostic('nested-copy-skipped', { directory, kind }, startOf(directory)));
  return { projects, diagnostics: [...unmatched, ...diagnostics, ...copies, ...misnamed] };
}

/** What a walk comes upon, as paths relative to the workspace's root. */
interface Found {
  /** Directories. */
  readonly projects: Set<string>;
  /** Files that would make their directories projects under the right name. */
  readonly misnamed: Set<string>;
  /** Working copies inside the workspace, which are not searched. */
  readonly copies: Map<string, NestedRepository>;
  readonly diagnostics: Diagnostic[];
}

/**
 * A yaml in the searched directory itself does not make it a project, except in the root of the workspace (deviation
 * D17), and where a pattern matches the directory.
 */
function visitBelow(workspaceRoot: string, area: SearchArea, found: Found): void {
  const searchRoot = area.base;
  const isRootProject = existsSync(join(workspaceRoot, MANIFEST_FILE));
  const goesOn = (path: string, entries: readonly Dirent[]): boolean => {
    const from = searchedFrom(area, path);
    const isProject =
      isLanguageProject(workspaceRoot, path) ||
      (hasLanguageProperties(workspaceRoot, path) && posix.dirname(path) === from) ||
      entries.some((entry) => isManifest(entry, workspaceRoot, path));
    // A project can have a repository of its own; only where the root is a project, a copy of it looks like one.
    const copy =
      path === searchRoot || (isProject && !isRootProject) ? undefined : copyAt(workspaceRoot, path, entries);
    if (copy !== undefined) {
      found.copies.set(path, copy);
      return false;
    }
    if (from === undefined) return path === searchRoot || area.pattern?.mayMatchBelow(path) === true;
    const mayBeProject = path !== searchRoot || path === '.';
    if (mayBeProject && isProject) found.projects.add(path);
    if (mayBeProject && !isProject) {
      const misnamed = entries.filter(isMisnamed).map(({ name }) => posix.join(path, name));
      misnamed.forEach((file) => found.misnamed.add(file));
    }
    return !isProject || path === searchRoot;
  };
  const { problems } = walk(join(workspaceRoot, searchRoot), {
    roots: [workspaceRoot],
    links: 'skip',
    excludes: (path) => skippedDirectories.has(posix.basename(path)),
    takes: () => false,
    goesOn: (path, entries) => goesOn(posix.join(searchRoot, path), entries),
  });
  found.diagnostics.push(...problems.flatMap((problem) => unsearched(problem, workspaceRoot)));
}

/** A directory that has vanished since its parent was listed, such as that of a running build, has no projects. */
function unsearched({ file, error }: WalkProblem, workspaceRoot: string): readonly Diagnostic[] {
  const directory = workspacePath(workspaceRoot, file);
  const reason = reasonOf(error);
  if (error instanceof SourceError || reason === 'EMFILE' || reason === 'ENFILE')
    return [sourceDiagnostic(error, directory)];
  if (reason === 'ENOENT') return [];
  return [diagnostic('directory-unreadable', { directory, reason }, startOf(directory))];
}

function copyAt(
  workspaceRoot: string,
  path: string,
  entries: readonly Dirent[],
): NestedRepository | undefined {
  const hasGit = entries.some(({ name }) => name === '.git');
  return hasGit ? nestedRepository(join(workspaceRoot, path), workspaceRoot) : undefined;
}

/** A file that people take for the yaml of a project, and neither Gradle nor we do. */
function isMisnamed({ name }: Dirent): boolean {
  return name !== MANIFEST_FILE && /^client-extension\.ya?ml$/i.test(name);
}

/** A directory of that name counts too, so that reading it reports what is wrong. */
function isManifest(entry: Dirent, workspaceRoot: string, path: string): boolean {
  if (entry.name !== MANIFEST_FILE) return false;
  return !entry.isSymbolicLink() || statsOf(join(workspaceRoot, path, MANIFEST_FILE)) !== undefined;
}

function excludeFilter(globs: readonly string[], diagnostics: Diagnostic[]): (path: string) => boolean {
  const matchers = globs.flatMap((glob) => {
    const compiled = compileNioGlob(canonicalGlob(glob));
    if ('matches' in compiled) return [compiled.matches];
    diagnostics.push(diagnostic('exclude-glob-invalid', { glob, reason: compiled.error }));
    return [];
  });
  return (path) => matchers.some((matches) => matches(path));
}
