import { join } from 'node:path';
import { readFile } from '../files/open-file';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { statsOf } from '../files/stats-of';
import type { DxpRelease } from './dxp-release';
import type { InstalledPackage } from './find-package';
import { installationFor } from './installation-for';
import type { ThemeProject } from './read-theme-project';
import { isNewer } from './version-range';

interface BaseThemes {
  readonly styled: InstalledPackage | undefined;
  readonly unstyled: InstalledPackage | undefined;
}

/**
 * What is to be said about base themes beside the release of the workspace: a Clay newer than the portal's styles
 * markup that the portal does not write. Of a release that no package on npm belongs to, that much is said.
 */
export function baseThemeDiagnostics(
  theme: ThemeProject,
  release: DxpRelease,
  { styled, unstyled }: BaseThemes,
): readonly Diagnostic[] {
  if (release.product === undefined) return [];
  if (!release.isKnown) return unmatchedDiagnostic(theme, release.product, unstyled);
  return [
    ...newerDiagnostic(theme, release.product, styled, release.styled),
    ...newerDiagnostic(theme, release.product, unstyled, release.unstyled),
  ];
}

function newerDiagnostic(
  { project, position }: ThemeProject,
  product: string,
  installed: InstalledPackage | undefined,
  expected: string,
): readonly Diagnostic[] {
  if (installed === undefined || !isNewer(installed.version, expected)) return [];
  const { name, version } = installed;
  return [
    diagnostic(
      'base-theme-newer',
      { name, version, expected, product, ...installationFor(project) },
      position,
    ),
  ];
}

function unmatchedDiagnostic(
  { position }: ThemeProject,
  product: string,
  unstyled: InstalledPackage | undefined,
): readonly Diagnostic[] {
  if (unstyled === undefined) return [];
  const { name, version, directory } = unstyled;
  const clay = clayVersionIn(directory);
  return [
    diagnostic(
      'base-theme-unmatched',
      { name, version, product, ...(clay === undefined ? {} : { clay }) },
      position,
    ),
  ];
}

/** The version in the comment that Clay puts at the top of its style sheets: `Clay 3.166.0`. */
function clayVersionIn(unstyled: string): string | undefined {
  const file = join(unstyled, 'css/clay/_license-text.scss');
  if (!statsOf(file)?.isFile()) return undefined;
  return /\bClay (\d+(?:\.\d+)+)/.exec(readFile(file).toString('utf8'))?.[1];
}
