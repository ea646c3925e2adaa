import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { readJson } from '../files/read-json';
import { workspacePath } from '../files/workspace-path';
import { findCompiler } from '../theme/find-compiler';
import { findPackage, type InstalledPackage } from '../theme/find-package';
import type { ThemeProject } from '../theme/read-theme-project';
import { BOURBON, COMPILERS, CSS_COMMON, STYLED, supported, UNSTYLED } from '../theme/theme-package-versions';
import { themePackages } from '../theme/theme-packages';
import { rangeText, type VersionRange } from '../theme/version-range';
import { checkOf, type Check } from './check';
import type { Machine } from './machine';
import { askedNames, type ProjectNeeds } from './project-needs';

/** Sass and the base theme's packages, for each theme. */
export function checkThemes(machine: Machine, projects: readonly ProjectNeeds[]): readonly Check[] {
  const root = readJson(join(machine.workspaceRoot, 'package.json'));
  return projects.flatMap(({ theme, packageJson }) =>
    theme === undefined ? [] : themeChecks(machine, theme, [...askedNames(packageJson), ...askedNames(root)]),
  );
}

/** @param asked the names of packages that a package.json asks for, and the package manager installs */
function themeChecks(machine: Machine, theme: ThemeProject, asked: readonly string[]): readonly Check[] {
  const { project } = theme;
  const { diagnostics } = themePackages(theme);
  const styled = theme.baseTheme === 'unstyled' ? [] : ([[STYLED, supported.baseTheme]] as const);
  const packages: readonly (readonly [string, VersionRange])[] = [
    ...styled,
    [UNSTYLED, supported.baseTheme],
    [CSS_COMMON, supported.cssCommon],
    [BOURBON, supported.bourbon],
  ];
  const sass = findCompiler(project)?.compiler;
  const rows: readonly Row[] = [
    { name: sass?.name ?? COMPILERS[0], installed: sass, range: supported.sass },
    ...packages.map(([name, range]) => ({ name, range, installed: findPackage(name, project) })),
  ];
  const others = diagnostics.filter((each) => !rows.some((row) => concerns(each, row)));
  // What one command installs is one diagnostic: it stands at the first of the packages.
  const told = new Set<Diagnostic>();
  return rows.map((row, index) => {
    const concerning = [...diagnostics.filter((each) => concerns(each, row)), ...(index === 0 ? others : [])];
    const check = rowCheck(machine, theme, row, concerning);
    const fresh = concerning.filter((each) => !told.has(each) && !isToInstall(each, asked));
    fresh.forEach((each) => told.add(each));
    return { ...check, diagnostics: fresh };
  });
}

interface Row {
  readonly name: string;
  readonly installed: InstalledPackage | undefined;
  readonly range: VersionRange;
}

function rowCheck(
  { workspaceRoot }: Machine,
  { project }: ThemeProject,
  { name, installed, range }: Row,
  diagnostics: readonly Diagnostic[],
): Check {
  return checkOf(
    { what: name, needed: rangeText(range), neededBy: [project.path] },
    { version: installed?.version, place: installed && workspacePath(workspaceRoot, installed.directory) },
    diagnostics,
  );
}

/** What package.json asks for already is told of the packages that are not installed. */
function isToInstall({ args }: Diagnostic, asked: readonly string[]): boolean {
  return (
    'packages' in args &&
    Array.isArray(args.packages) &&
    args.packages.every((each) => asked.some((name) => String(each).startsWith(`${name}@`)))
  );
}

function concerns({ args }: Diagnostic, { name, installed }: Row): boolean {
  if ('packages' in args && Array.isArray(args.packages)) {
    return installed === undefined && args.packages.some((each) => String(each).startsWith(`${name}@`));
  }
  return 'name' in args && args.name === name;
}
