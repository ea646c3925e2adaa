import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Project } from '../src/discover/project';
import { projectIn, withWorkspace, type WorkspaceFiles } from './with-workspace';

/** Where the compiler is that themes ought to be built with: another package of the repository has a newer one. */
const ownPackages = join(__dirname, '../node_modules');

/**
 * Base themes with the structure of Liferay's own but hardly any rules, by path in a workspace: real ones take seconds
 * to compile.
 */
export const baseThemes: WorkspaceFiles = Object.fromEntries(
  Object.entries({
    'liferay-frontend-theme-unstyled/package.json': '{ "version": "6.0.99" }',
    'liferay-frontend-theme-unstyled/css/main.scss':
      "@import 'bourbon';\n@import 'clay_variables', 'base', 'custom';\n",
    'liferay-frontend-theme-unstyled/css/clay.scss': '',
    'liferay-frontend-theme-unstyled/css/_clay_variables.scss': '',
    'liferay-frontend-theme-unstyled/css/_base.scss': '',
    'liferay-frontend-theme-unstyled/css/_custom.scss': '',
    'liferay-frontend-theme-unstyled/css/clay/base.scss':
      "@import '../clay_variables';\n$primary: blue !default;\n.btn { color: mix($primary, white); float: left; }\n",
    'liferay-frontend-theme-unstyled/templates/portal_normal.ftl': '',
    'liferay-frontend-theme-styled/package.json': '{ "version": "6.0.113" }',
    'liferay-frontend-theme-styled/css/clay.scss': "@import 'clay/base';\n",
    'liferay-frontend-theme-styled/css/_base.scss': '.styled { margin: 1px 2px 3px 4px; }\n',
    'liferay-frontend-theme-styled/images/arrow.svg': '<svg/>',
    'liferay-frontend-theme-styled/images/screenshot.png': 'PNG',
    'liferay-frontend-css-common/package.json': '{ "version": "6.0.8" }',
    'liferay-frontend-css-common/liferay/_bourbon_ext.scss': '@mixin extended { order: $bourbon; }\n',
    'bourbon/package.json': '{ "version": "4.2.3" }',
    'bourbon/app/assets/stylesheets/_bourbon.scss': '$bourbon: 4;\n',
  }).map(([path, text]) => [`node_modules/${path}`, text]),
);

/** Asks for the compiler, so that it is no other package's. */
const rootPackage = '{ "devDependencies": { "sass": "1.66.1", "sass-embedded": "1.66.1" } }';

/** The smallest theme. */
export const themeYaml = 'my-theme:\n  type: themeCSS\n  mainURL: css/main.css\n  clayURL: css/clay.css\n';

/**
 * A workspace with a theme in `t`, the base themes and the Sass that themes ought to be built with; a file with an empty text can't be
 * told from an empty file, so files that have to be absent are named in `without`.
 */
export function withTheme<T>(
  files: WorkspaceFiles,
  use: (project: Project) => T | Promise<T>,
  without: readonly string[] = [],
): Promise<T> {
  const all = Object.entries({
    ...baseThemes,
    'package.json': rootPackage,
    't/client-extension.yaml': themeYaml,
    ...files,
  });
  const kept = all.filter(([path]) => !without.some((each) => path.startsWith(each)));
  return withWorkspace(Object.fromEntries(kept), (root) => {
    if (!without.includes('node_modules/sass-embedded')) link(root, 'sass-embedded');
    return use(projectIn(root, 't'));
  });
}

function link(root: string, name: string): void {
  const place = join(root, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(ownPackages, name), place, 'junction');
}
