import { join, posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { walkDiagnostics } from '../files/walk-diagnostics';
import type { ProjectManifest } from '../manifest/project-manifest';
import { baseLayers, parentTheme } from './base-layers';
import { findPackage, type InstalledPackage } from './find-package';
import { readThemeProject, themePosition } from './read-theme-project';
import { libraries } from './theme-importer';
import { themePackages, type ThemePackages } from './theme-packages';
import { leftOutOf, mergeLayers, type Mount, type ThemeTree } from './theme-tree';

/** A theme before it is compiled. */
export interface ReadTheme {
  /** Absent where something that the theme needs is missing; the diagnostics say what. */
  readonly tree?: ThemeTree;
  /** The compiler that the project has installed. */
  readonly sass?: InstalledPackage;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lays a project's `src` over its base theme (behaviour.md 14). */
export function readThemeTree(manifest: ProjectManifest): ReadTheme {
  const { project } = manifest;
  const read = readThemeProject(project, themePosition(manifest));
  const { theme } = read;
  const parent = parentTheme(theme);
  const { packages, diagnostics: packageDiagnostics } = themePackages(theme);
  const src = join(project.root, 'src');
  const skipped = leftOutOf(src, [project.workspaceRoot]).map((path) => {
    const file = posix.join(project.path, 'src', path);
    return diagnostic('theme-file-left-out', { file }, startOf(file));
  });
  const diagnostics = [...read.diagnostics, ...parent.diagnostics, ...packageDiagnostics, ...skipped];
  if (packages === undefined) return { diagnostics };
  const layers = baseLayers(packages, parent);
  const mounts = [...libraryMounts(packages), ...dependencyMounts(theme.dependencies, project)];
  const installed = [
    packages.unstyled.directory,
    packages.styled?.directory,
    parent.package,
    ...mounts.map(({ directory }) => directory),
  ];
  const roots = [project.workspaceRoot, ...installed.filter((each) => each !== undefined)];
  const { files, problems } = mergeLayers([...layers, src], roots);
  const unreadable = walkDiagnostics({ problems }, project.workspaceRoot);
  return {
    tree: { files, mounts, roots },
    sass: packages.sass,
    diagnostics: [...diagnostics, ...unreadable],
  };
}

function libraryMounts({ cssCommon, bourbon }: ThemePackages): readonly Mount[] {
  return [
    { at: libraries.common, directory: cssCommon.directory },
    { at: libraries.bourbon, directory: join(bourbon.directory, 'app/assets/stylesheets') },
  ];
}

/** The packages that package.json names appear in `css` under their names; one that is not installed is left out. */
function dependencyMounts(names: readonly string[], project: Project): readonly Mount[] {
  return names.flatMap((name) => {
    const installed = findPackage(name, project);
    return installed === undefined ? [] : [{ at: `css/${name}/`, directory: installed.directory }];
  });
}
