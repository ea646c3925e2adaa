import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import { lockFileIn } from '../discover/package-manager';
import type { Project } from '../discover/project';
import { npmLock, type NpmLock } from '../doctor/npm-lock';
import { openSourceIfThere } from '../files/open-source';
import { readOpen } from '../files/open-file';
import { isObject, readJson } from '../files/read-json';
import { sourceDiagnostic } from '../files/source-diagnostic';
import { workspacePath } from '../files/workspace-path';
import { upward } from '../java/upward';
import { gradlePackages } from './gradle-packages';
import { npmPackages, type FoundPackages } from './npm-packages';

/** In bytes: the lock file of a large workspace. */
const MOST_BYTES = 100_000_000;

/** The packages that a project's build has, and what is not known of them. */
export interface LockedPackages extends FoundPackages {
  readonly diagnostics: readonly Diagnostic[];
}

const none: LockedPackages = { packages: [], direct: [], diagnostics: [] };

/** Reads the packages of a project from the lock files of its build tools. */
export function lockedPackages(project: Project): LockedPackages {
  const found = [ofNpm(project), ofGradle(project), ofMaven(project)];
  return {
    packages: found.flatMap(({ packages }) => packages),
    direct: [...new Set(found.flatMap(({ direct }) => direct))].sort(),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The nearest package.json counts, and the nearest lock file around it. */
function ofNpm({ path, workspaceRoot }: Project): LockedPackages {
  const home = upward(path).find((each) => existsSync(join(workspaceRoot, each, 'package.json')));
  if (home === undefined) return none;
  const lockHome = upward(home).find((each) => lockFileIn(join(workspaceRoot, each)) !== undefined);
  const lock = lockHome === undefined ? undefined : lockFileIn(join(workspaceRoot, lockHome));
  const unlocked = diagnostic('sbom-without-lock', {}, startOf(posix.join(home, 'package.json')));
  if (lockHome === undefined || lock === undefined) return { ...none, diagnostics: [unlocked] };
  const file = posix.join(lockHome, lock.name);
  if (lock.manager !== 'npm') {
    return { ...none, diagnostics: [diagnostic('sbom-lock-unread', {}, startOf(file))] };
  }
  const read = readLock(join(workspaceRoot, file), workspaceRoot, file);
  if ('code' in read) return { ...none, diagnostics: [read] };
  const location = posix.relative(lockHome, home);
  const isOther = !read.has(location) && hasDependencies(join(workspaceRoot, home, 'package.json'));
  return { ...npmPackages(read, location), diagnostics: isOther ? [unlocked] : [] };
}

function hasDependencies(file: string): boolean {
  const json = readJson(file) ?? {};
  return ['dependencies', 'devDependencies'].some(
    (name) => isObject(json[name]) && Object.keys(json[name]).length > 0,
  );
}

function readLock(file: string, workspaceRoot: string, shown: string): NpmLock | Diagnostic {
  try {
    const open = openSourceIfThere(file, workspaceRoot);
    const json: unknown =
      open === undefined ? undefined : JSON.parse(readOpen(open, file, MOST_BYTES).toString('utf8'));
    const lock = isObject(json) ? npmLock(json) : undefined;
    return lock ?? diagnostic('sbom-lock-unread', {}, startOf(shown));
  } catch (error) {
    if (error instanceof SyntaxError) return diagnostic('sbom-lock-unread', {}, startOf(shown));
    return sourceDiagnostic(error, shown, startOf(shown));
  }
}

function ofGradle({ root, workspaceRoot }: Project): LockedPackages {
  const build = ['build.gradle', 'build.gradle.kts'].find((name) => existsSync(join(root, name)));
  if (build === undefined) return none;
  const file = join(root, 'gradle.lockfile');
  const shown = workspacePath(workspaceRoot, file);
  try {
    const open = openSourceIfThere(file, workspaceRoot);
    if (open === undefined) {
      const place = startOf(workspacePath(workspaceRoot, join(root, build)));
      return { ...none, diagnostics: [diagnostic('sbom-without-lock', {}, place)] };
    }
    const packages = gradlePackages(readOpen(open, file, MOST_BYTES).toString('utf8'));
    return { packages, direct: packages.map(({ purl }) => purl), diagnostics: [] };
  } catch (error) {
    return { ...none, diagnostics: [sourceDiagnostic(error, shown, startOf(shown))] };
  }
}

/** Maven has no lock file. */
function ofMaven({ root, workspaceRoot }: Project): LockedPackages {
  const file = join(root, 'pom.xml');
  if (!existsSync(file)) return none;
  const place = startOf(workspacePath(workspaceRoot, file));
  return { ...none, diagnostics: [diagnostic('sbom-without-lock', {}, place)] };
}
