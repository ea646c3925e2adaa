import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { workspacePath } from '../files/workspace-path';
import { baseThemeDiagnostics } from './base-theme-diagnostics';
import { declaredAbove } from './declared-packages';
import { dxpRelease, type DxpRelease } from './dxp-release';
import { findCompiler, type FoundCompiler } from './find-compiler';
import { findPackage, type InstalledPackage } from './find-package';
import { installationFor } from './installation-for';
import type { ThemeProject } from './read-theme-project';
import { refusingPeer } from './refusing-peer';
import {
  BOURBON,
  COMPILERS,
  CSS_COMMON,
  recommended,
  STYLED,
  supported,
  UNSTYLED,
} from './theme-package-versions';
import { isInRange, rangeText, type VersionRange } from './version-range';

/** The packages that a theme is built with. */
export interface ThemePackages {
  readonly unstyled: InstalledPackage;
  /** Absent where the base theme is unstyled. */
  readonly styled?: InstalledPackage;
  readonly cssCommon: InstalledPackage;
  readonly bourbon: InstalledPackage;
  readonly sass: InstalledPackage;
}

/** The names of all packages that building a theme may read, installed or not. */
export function themePackageNames({ dependencies }: Pick<ThemeProject, 'dependencies'>): readonly string[] {
  return [UNSTYLED, STYLED, CSS_COMMON, BOURBON, ...COMPILERS, 'rtlcss', ...dependencies];
}

/** A package that a theme needs. */
interface Need {
  readonly installed: InstalledPackage | undefined;
  readonly range: VersionRange;
  /** The package to install, as `name@version`. */
  readonly wanted: string;
}

/**
 * Finds what a theme needs. What is missing is one diagnostic, which names each package at the version for the release;
 * one of a version that can't build themes is a diagnostic of its own.
 */
export function themePackages(theme: ThemeProject): {
  readonly packages?: ThemePackages;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { project } = theme;
  const release = dxpRelease(project);
  const isStyled = theme.baseTheme !== 'unstyled';
  const unstyled = findPackage(UNSTYLED, project);
  const styled = isStyled ? findPackage(STYLED, project) : undefined;
  const cssCommon = findPackage(CSS_COMMON, project);
  const bourbon = findPackage(BOURBON, project);
  const found = findCompiler(project);
  const sass = found?.compiler;
  const need = (installed: InstalledPackage | undefined, range: VersionRange, wanted: string): Need => ({
    installed,
    range,
    wanted,
  });
  const needs = [
    ...(isStyled ? [need(styled, supported.baseTheme, `${STYLED}@${release.styled}`)] : []),
    need(unstyled, supported.baseTheme, `${UNSTYLED}@${release.unstyled}`),
    need(cssCommon, supported.cssCommon, `${CSS_COMMON}@${recommended.cssCommon}`),
    need(bourbon, supported.bourbon, `${BOURBON}@${recommended.bourbon}`),
    need(sass, supported.sass, `${COMPILERS[0]}@${recommended.sass}`),
  ];
  const unfit = needs.flatMap((each) => unsupportedDiagnostic(theme, each));
  const diagnostics = [
    ...unfit,
    ...baseThemeDiagnostics(theme, release, { styled, unstyled }),
    ...(unfit.length === 0 ? undeclaredDiagnostic(theme, found) : []),
  ];
  if (unstyled && (styled || !isStyled) && cssCommon && bourbon && sass) {
    if (unfit.length > 0) return { diagnostics };
    const packages = { unstyled, cssCommon, bourbon, sass, ...(styled === undefined ? {} : { styled }) };
    return { packages, diagnostics };
  }
  const missing = needs.flatMap(({ installed, wanted }) => (installed === undefined ? [wanted] : []));
  return { diagnostics: [missingDiagnostic(theme, release, missing), ...diagnostics] };
}

function missingDiagnostic(
  { project, baseTheme, position }: ThemeProject,
  { product, isKnown }: DxpRelease,
  packages: readonly string[],
): Diagnostic {
  const release = product === undefined ? {} : { product, isKnown };
  return diagnostic(
    'theme-packages-missing',
    {
      project: project.path,
      baseTheme,
      packages,
      ...installationFor(project),
      ...refusingPeer(project, packages),
      ...release,
    },
    position,
  );
}

function unsupportedDiagnostic(
  { project, position }: ThemeProject,
  { installed, range, wanted }: Need,
): readonly Diagnostic[] {
  if (installed === undefined || isInRange(installed.version, range)) return [];
  return [
    diagnostic(
      'theme-package-unsupported',
      {
        project: project.path,
        ...installedAt(installed, project),
        range: rangeText(range),
        isDeclared: declaredAbove(installed.name, project) !== Infinity,
        wanted,
        ...installationFor(project),
        ...refusingPeer(project, [wanted]),
      },
      position,
    ),
  ];
}

/** Nobody has chosen a Sass that other packages brought: it changes with them, and the style sheets with it. */
function undeclaredDiagnostic(
  { project, position }: ThemeProject,
  found: FoundCompiler | undefined,
): readonly Diagnostic[] {
  if (found === undefined || found.isDeclared) return [];
  const wanted = `${COMPILERS[0]}@${recommended.sass}`;
  return [
    diagnostic(
      'sass-not-declared',
      {
        project: project.path,
        ...installedAt(found.compiler, project),
        wanted,
        ...installationFor(project),
        ...refusingPeer(project, [wanted]),
      },
      position,
    ),
  ];
}

function installedAt(
  { name, version, directory }: InstalledPackage,
  { workspaceRoot }: ThemeProject['project'],
): { readonly name: string; readonly version: string; readonly place: string } {
  return { name, version, place: workspacePath(workspaceRoot, directory) };
}
