import { kind } from '../kind';
import { installingWords, type InstallationArgs } from './installers';

export const themeKinds = {
  'base-theme-missing': kind<{ baseTheme: string; from: string }>({
    severity: 'error',
    title: 'Base theme not found',
    message: ({ baseTheme, from }) =>
      baseTheme === from
        ? `The theme builds on "${baseTheme}", and there is no npm package of that name installed.`
        : `The theme builds on "${baseTheme}" from "${from}", which is neither a directory nor an installed npm package.`,
    fix: ({ baseTheme }) =>
      baseTheme === 'classic'
        ? 'npm has no package of today\'s classic theme: unzip your Liferay\'s osgi/war/classic-theme.war into a directory of the workspace and name it in package.json, such as "liferayDesignPack": { "baseTheme": "classic", "baseThemeFrom": "../classic-theme" }'
        : `Install its package, name the directory or package that holds it in package.json ("liferayDesignPack": { "baseTheme": "${baseTheme}", "baseThemeFrom": "../my-base-theme" }), or build on "styled".`,
  }),
  'base-theme-outside': kind<{ baseTheme: string; from: string }>({
    severity: 'error',
    title: 'Base theme outside the workspace',
    message: ({ baseTheme, from }) =>
      `The theme builds on "${baseTheme}" from "${from}", which is outside the workspace.`,
    fix: () => 'Copy the base theme into the workspace: what Nx cannot hash must not be packaged.',
  }),
  'base-theme-without-css': kind<{ baseTheme: string; from: string }>({
    severity: 'error',
    title: 'Base theme without style sheets',
    message: ({ baseTheme, from }) =>
      baseTheme === from
        ? `The theme builds on "${baseTheme}", which has no directory "css".`
        : `The theme builds on "${baseTheme}" from "${from}", which has no directory "css".`,
    fix: () =>
      'Name a theme: its Sass files are looked for in css, src/css, build/buildTheme/css, build/css and dist/css.',
  }),
  'right-to-left-failed': kind<{ file: string; reason: string }>({
    severity: 'error',
    title: 'Style sheet not convertible for right-to-left languages',
    message: ({ file, reason }) => `${file} cannot be converted for right-to-left languages: ${reason}.`,
    fix: () => 'Correct the declaration, or put /* @noflip */ before it to leave it as it is.',
  }),
  'sass-ended': kind<{ name: string; version: string; reason: string }>({
    severity: 'error',
    title: 'Sass ended early',
    message: ({ name, version, reason }) => `${name} ${version} ended before it had compiled (${reason}).`,
    fix: () => 'Build again; if it ends again, give the machine or the container more memory.',
  }),
  'sass-error': kind<
    Pick<InstallationArgs, 'installer' | 'directory'> & {
      message: string;
      fault: 'project' | 'base-theme';
      raised?: string;
      /** The Sass that is installed, where it is newer than the one that builds what Liferay's builds. */
      newer?: string;
      /** The Sass to install in its place, as `name@version`. */
      wanted: string;
      /** The call around the error, such as `calc(#{$a} - $b)`, where only newer versions work it out. */
      calculation?: string;
    }
  >({
    severity: 'error',
    title: 'Sass error',
    message: ({ message, raised, newer, calculation }) =>
      `Sass does not compile: ${message}${raised === undefined ? '' : ` (raised in ${raised})`}.${
        newer === undefined || calculation === undefined
          ? ''
          : ` ${newer} works out ${calculation}, which has an interpolation: up to Sass 1.66.1, and in Liferay's own build, that is text and goes into the style sheet as it is.`
      }`,
    fix: ({ message, fault, newer, wanted, calculation, ...installation }) => {
      const older = newer === undefined ? '' : installingWords(installation, [wanted]);
      if (newer !== undefined && calculation !== undefined) {
        return `${older} to build what Gradle builds; or write the line for newer versions: a calculation of numbers and variables that are there, or all of it as one interpolation, such as calc(#{"…"}).`;
      }
      const orOlder =
        newer === undefined ? '' : ` If Gradle builds this theme, ${newer} is too new for it: ${older}.`;
      if (fault === 'base-theme') {
        return `The base theme's line cannot work with what the theme gives it: look for a variable of another kind of value in src/css/_clay_variables.scss.${orOlder}`;
      }
      return message.startsWith("Can't find stylesheet")
        ? 'Write the path relative to this file or to css; a package has to be in package.json and installed to be found as "<package>/<file>".'
        : `Correct the line.${orOlder}`;
    },
  }),
  'sass-unusable': kind<{ name: string; version: string; reason: string }>({
    severity: 'error',
    title: 'Sass does not start',
    message: ({ name, version, reason }) =>
      `${name} ${version} does not start: ${reason.replace(/\.$/, '')}.`,
    fix: ({ name, version }) =>
      name === 'sass-embedded'
        ? `Install with its optional packages (npm ci --include=optional), or in its place the slower compiler in JavaScript, sass@${version}.`
        : `Install ${name}@${version} again.`,
  }),
  'sass-warning': kind<{ message: string }>({
    severity: 'warning',
    title: 'Sass warning',
    message: ({ message }) => `The style sheet warns: ${message}.`,
    fix: () => 'Do as it says, or remove the @warn.',
  }),
  'theme-file-left-out': kind<{ file: string }>({
    severity: 'warning',
    title: 'Theme file left out',
    message: ({ file }) =>
      `${file} is left out, as by Liferay's theme builder: its name ends like that of a file that the build makes, or of a template.`,
    fix: () =>
      'Rename it, so that it does not end in "aui.css", "main.css", "rtl.css" or ".vm"; put what belongs into main.css into src/css/_custom.scss.',
  }),
};
