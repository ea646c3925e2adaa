import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { dxpRelease, type DxpRelease } from './dxp-release';
import { findPackage, type InstalledPackage } from './find-package';
import { installerOf } from './installer-of';
import type { ThemeProject } from './read-theme-project';

/** The packages that a theme is built with. */
export interface ThemePackages {
  readonly unstyled: InstalledPackage;
  /** Absent where the base theme is unstyled. */
  readonly styled?: InstalledPackage;
  readonly cssCommon: InstalledPackage;
  readonly bourbon: InstalledPackage;
  readonly sass: InstalledPackage;
}

const UNSTYLED = 'liferay-frontend-theme-unstyled';
const STYLED = 'liferay-frontend-theme-styled';
const CSS_COMMON = 'liferay-frontend-css-common';
const BOURBON = 'bourbon';

/** `sass` is the same compiler in JavaScript, three to four times slower. */
const COMPILERS = ['sass-embedded', 'sass'] as const;

/**
 * Versions that fit every release: of css-common the newest, of bourbon the one whose files are in Liferay's own jar,
 * of Sass the last that computes colours and orders declarations as Liferay's does (theme.md 2.1, 2.4).
 */
const versions = { cssCommon: '6.0.8', bourbon: '4.2.3', sass: '1.78.0' } as const;

/** The names of all packages that building a theme may read, installed or not. */
export function themePackageNames({ dependencies }: Pick<ThemeProject, 'dependencies'>): readonly string[] {
  return [UNSTYLED, STYLED, CSS_COMMON, BOURBON, ...COMPILERS, 'rtlcss', ...dependencies];
}

/**
 * Finds what a theme needs; what is missing is one finding, which names each package at the version for the release.
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
  const sass = findPackage(COMPILERS[0], project) ?? findPackage(COMPILERS[1], project);
  const newer = [...newerThan(styled, release.styled), ...newerThan(unstyled, release.unstyled)];
  const diagnostics = newer.flatMap(({ installed, expected }) =>
    newerFinding(theme, release, installed, expected),
  );
  if (unstyled && (styled || !isStyled) && cssCommon && bourbon && sass) {
    const packages = { unstyled, cssCommon, bourbon, sass, ...(styled === undefined ? {} : { styled }) };
    return { packages, diagnostics };
  }
  const missing = [
    ...(isStyled && !styled ? [`${STYLED}@${release.styled}`] : []),
    ...(unstyled ? [] : [`${UNSTYLED}@${release.unstyled}`]),
    ...(cssCommon ? [] : [`${CSS_COMMON}@${versions.cssCommon}`]),
    ...(bourbon ? [] : [`${BOURBON}@${versions.bourbon}`]),
    ...(sass ? [] : [`${COMPILERS[0]}@${versions.sass}`]),
  ];
  return { diagnostics: [missingFinding(theme, release, missing), ...diagnostics] };
}

function missingFinding(
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
      installer: installerOf(project.workspaceRoot),
      ...release,
    },
    position,
  );
}

interface Newer {
  readonly installed: InstalledPackage;
  readonly expected: string;
}

function newerThan(installed: InstalledPackage | undefined, expected: string): readonly Newer[] {
  return installed !== undefined && isNewer(installed.version, expected) ? [{ installed, expected }] : [];
}

/** Reports a Clay newer than the portal's, which styles markup that the portal does not write. */
function newerFinding(
  { project, position }: ThemeProject,
  { product, isKnown }: DxpRelease,
  { name, version }: InstalledPackage,
  expected: string,
): readonly Diagnostic[] {
  if (product === undefined || !isKnown) return [];
  const installer = installerOf(project.workspaceRoot);
  return [diagnostic('base-theme-newer', { name, version, expected, product, installer }, position)];
}

/** Compares the numbers between the dots, and ignores what follows a dash. */
function isNewer(version: string, than: string): boolean {
  const numbers = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number);
  const [left, right] = [numbers(version), numbers(than)];
  const differing = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return differing >= 0 && (left[differing] ?? 0) > (right[differing] ?? 0);
}
