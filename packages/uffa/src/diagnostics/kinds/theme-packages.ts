import { kind } from '../kind';
import { installingWords, peerWords, type InstallationArgs } from './installers';

/** A package as it is installed: its name and version, and where, relative to the workspace. */
export interface InstalledArgs {
  readonly project: string;
  readonly name: string;
  readonly version: string;
  readonly place: string;
}

export const themePackageKinds = {
  'base-theme-newer': kind<
    InstallationArgs & { name: string; version: string; expected: string; product: string }
  >({
    severity: 'warning',
    title: 'Base theme newer than the Liferay release',
    message: ({ name, version, expected, product }) =>
      `${name} ${version} is newer than ${expected}, which goes with ${product}.`,
    fix: ({ name, expected, ...installation }) =>
      `${installingWords(installation, [`${name}@${expected}`])}, or correct liferay.workspace.product in gradle.properties.`,
  }),
  'base-theme-unmatched': kind<{ name: string; version: string; product: string; clay?: string }>({
    severity: 'info',
    title: 'No base theme on npm for the Liferay release',
    message: ({ name, version, product, clay }) =>
      `npm has no base theme of ${product}: this theme is built with ${clay === undefined ? '' : `Clay ${clay} of `}${name} ${version}, and the portal may have another Clay.`,
    fix: () =>
      "Compare with the version of Clay at the top of your portal's clay.css. If they are far apart, take the base theme from your Liferay, and name its directory in baseThemeFrom.",
  }),
  'sass-not-declared': kind<InstalledArgs & InstallationArgs & { wanted: string }>({
    severity: 'warning',
    title: 'Sass not declared',
    message: ({ project, name, version, place }) =>
      `${name} ${version} in ${place} compiles the theme ${project}, but no package.json of the theme or above it asks for it: another package brought it, and may bring another version tomorrow.`,
    fix: ({ wanted, ...installation }) =>
      `${installingWords(installation, [wanted])}.${peerWords(installation)}`,
  }),
  'theme-package-unsupported': kind<
    InstalledArgs & InstallationArgs & { range: string; isDeclared: boolean; wanted: string }
  >({
    severity: 'error',
    title: 'Unsupported theme package',
    message: ({ project, name, version, place, range, isDeclared }) =>
      `The theme ${project} needs ${name} ${range}, but ${place} has ${version}${isDeclared ? '' : ', which another package brought'}.`,
    fix: ({ wanted, ...installation }) =>
      `${installingWords(installation, [wanted])}.${peerWords(installation)}`,
  }),
  'theme-packages-missing': kind<
    InstallationArgs & {
      project: string;
      baseTheme: string;
      packages: readonly string[];
      product?: string;
      isKnown?: boolean;
    }
  >({
    severity: 'error',
    title: 'Theme packages not installed',
    message: ({ project, baseTheme, packages }) =>
      `The theme ${project} builds on "${baseTheme}" and needs ${packages.join(', ')}, which ${packages.length === 1 ? 'is' : 'are'} not installed.`,
    fix: ({ packages, product, isKnown, ...installation }) =>
      `${installingWords(installation, packages)} (${releaseWords(product, isKnown)}).${peerWords(installation)} Where another tool builds the theme, set the plugin option "build-theme" to false.`,
  }),
};

function releaseWords(product: string | undefined, isKnown: boolean | undefined): string {
  if (product === undefined) {
    return 'the newest base theme; with liferay.workspace.product in gradle.properties, that of your Liferay';
  }
  return isKnown === true ? `for ${product}` : `the newest base theme: npm has none of ${product}`;
}
