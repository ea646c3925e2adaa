import { kind } from '../kind';
import { installers, type Installer } from './installers';

export const themeKinds = {
  'base-theme-missing': kind<{ baseTheme: string; from: string }>({
    severity: 'error',
    title: 'A base theme that cannot be found',
    message: ({ baseTheme, from }) =>
      baseTheme === from
        ? `The theme builds on "${baseTheme}", and there is no npm package of that name installed.`
        : `The theme builds on "${baseTheme}" from "${from}", which is neither a directory nor an installed npm package.`,
    remedy: ({ baseTheme }) =>
      baseTheme === 'classic'
        ? 'npm has no package of today\'s classic theme: unzip your Liferay\'s osgi/war/classic-theme.war into a directory of the workspace and name it in package.json, such as "liferayDesignPack": { "baseTheme": "classic", "baseThemeFrom": "../classic-theme" }'
        : `Install its package, name the directory or package that holds it in package.json ("liferayDesignPack": { "baseTheme": "${baseTheme}", "baseThemeFrom": "../my-base-theme" }), or build on "styled".`,
  }),
  'base-theme-newer': kind<{
    name: string;
    version: string;
    expected: string;
    product: string;
    installer: Installer;
  }>({
    severity: 'warning',
    title: 'A base theme that is newer than the Liferay release',
    message: ({ name, version, expected, product }) =>
      `${name} ${version} is newer than ${expected}, which goes with ${product}.`,
    remedy: ({ name, expected, installer }) =>
      `Run ${installers[installer]} ${name}@${expected}, or correct liferay.workspace.product in gradle.properties.`,
  }),
  'base-theme-outside': kind<{ baseTheme: string; from: string }>({
    severity: 'error',
    title: 'A base theme outside the workspace',
    message: ({ baseTheme, from }) =>
      `The theme builds on "${baseTheme}" from "${from}", which is outside the workspace.`,
    remedy: () => 'Copy the base theme into the workspace: what Nx cannot hash must not be packaged.',
  }),
  'base-theme-without-css': kind<{ baseTheme: string; from: string }>({
    severity: 'error',
    title: 'A base theme without style sheets',
    message: ({ baseTheme, from }) =>
      baseTheme === from
        ? `The theme builds on "${baseTheme}", which has no directory "css".`
        : `The theme builds on "${baseTheme}" from "${from}", which has no directory "css".`,
    remedy: () =>
      'Name a theme: its Sass files are looked for in css, src/css, build/buildTheme/css, build/css and dist/css.',
  }),
  'right-to-left-failed': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'A style sheet that cannot be converted for right-to-left languages',
    message: ({ file, reason }) => `${file} cannot be converted for right-to-left languages: ${reason}.`,
    remedy: () => 'Correct the declaration, or put /* @noflip */ before it to leave it as it is.',
  }),
  'sass-ended': kind<{ name: string; version: string; reason: string }>({
    severity: 'error',
    title: 'A Sass compiler that ended too early',
    message: ({ name, version, reason }) => `${name} ${version} ended before it had compiled (${reason}).`,
    remedy: () => 'Build again; if it ends again, give the machine or the container more memory.',
  }),
  'sass-error': kind<{ message: string; fault: 'project' | 'base-theme'; raised?: string }>({
    severity: 'error',
    title: 'Sass that does not compile',
    message: ({ message, raised }) =>
      `Sass does not compile: ${message}${raised === undefined ? '' : ` (raised in ${raised})`}.`,
    remedy: ({ message, fault }) => {
      if (fault === 'base-theme') {
        return "The base theme's line cannot work with what the theme gives it: look for a variable of another kind of value in src/css/_clay_variables.scss.";
      }
      return message.startsWith("Can't find stylesheet")
        ? 'Write the path relative to this file or to css; a package has to be in package.json and installed to be found as "<package>/<file>".'
        : 'Correct the line.';
    },
  }),
  'sass-unusable': kind<{ name: string; version: string; reason: string }>({
    severity: 'error',
    title: 'A Sass compiler that does not start',
    message: ({ name, version, reason }) =>
      `${name} ${version} does not start: ${reason.replace(/\.$/, '')}.`,
    remedy: ({ name, version }) =>
      name === 'sass-embedded'
        ? `Install with its optional packages (npm ci --include=optional), or in its place the slower compiler in JavaScript, sass@${version}.`
        : `Install ${name}@${version} anew.`,
  }),
  'sass-version-unsupported': kind<{ name: string; version: string }>({
    severity: 'error',
    title: 'A version of Sass that cannot build themes',
    message: ({ name, version }) =>
      `${name} ${version} cannot build Liferay's themes: they need Sass 1, for its @import.`,
    remedy: ({ name }) => `Install ${name}@1.78.0 in its place.`,
  }),
  'sass-warning': kind<{ message: string }>({
    severity: 'warning',
    title: 'A warning of a style sheet',
    message: ({ message }) => `The style sheet warns: ${message}.`,
    remedy: () => 'Do as it says, or remove the @warn.',
  }),
  'theme-file-left-out': kind<{ file: string }>({
    severity: 'warning',
    title: "A theme's file that is not built",
    message: ({ file }) =>
      `${file} is left out, as by Liferay's theme builder: its name ends like that of a file that the build makes, or of a template.`,
    remedy: () =>
      'Rename it, so that it does not end in "aui.css", "main.css", "rtl.css" or ".vm"; put what belongs into main.css into src/css/_custom.scss.',
  }),
  'theme-packages-missing': kind<{
    project: string;
    baseTheme: string;
    packages: readonly string[];
    installer: Installer;
    product?: string;
    isKnown?: boolean;
  }>({
    severity: 'error',
    title: 'Packages that a theme is built with are not installed',
    message: ({ project, baseTheme, packages }) =>
      `The theme ${project} builds on "${baseTheme}" and needs ${packages.join(', ')}, which ${packages.length === 1 ? 'is' : 'are'} not installed.`,
    remedy: ({ packages, installer, product, isKnown }) => {
      const command = `${installers[installer]} ${packages.join(' ')}`;
      if (product === undefined) {
        return `Run ${command} (the newest base theme; with liferay.workspace.product in gradle.properties, that of your Liferay). Where another tool builds the theme, set the plugin option "build-theme" to false.`;
      }
      return isKnown === true
        ? `Run ${command} (for ${product}). Where another tool builds the theme, set the plugin option "build-theme" to false.`
        : `Run ${command} (the newest base theme, for ${product} is not in the table of releases). Where another tool builds the theme, set the plugin option "build-theme" to false.`;
    },
  }),
};
