import { angularVersions, versionsOf } from '../../../packages/versions';
import { assembleBuild } from '../assemble-build';
import { localProfileComment } from '../local-profile-comment';
import type { Recipe } from '../recipe';

const {
  '@angular/build': build,
  '@angular/cli': cli,
  '@angular/compiler-cli': compilerCli,
  'angular-eslint': lint,
  typescript,
  ...dependencies
} = angularVersions;

/** The styles of components are part of their script, so there is no style sheet. */
export const angularElement: Recipe = {
  framework: 'angular',
  title: 'Angular',
  types: ['customElement'],
  templates: ['liferay', 'angular'],
  nodePackage: {
    scripts: {
      build: 'ng build',
      lint: 'eslint .',
      start: 'ng serve',
      test: 'ng test',
      typecheck: 'ngc --noEmit',
    },
    dependencies,
    devDependencies: {
      '@angular/build': build,
      '@angular/cli': cli,
      '@angular/compiler-cli': compilerCli,
      'angular-eslint': lint,
      typescript,
      ...versionsOf('@eslint/js', 'eslint', 'happy-dom', 'typescript-eslint', 'vitest'),
    },
  },
  assemble: assembleBuild,
  settings: ({ name }) => ({ properties: { heading: name }, urls: ['main-*.js'] }),
  localSettings: ({ port }) => ({
    urls: ['@vite/client', 'main.js'].map((path) => `http://localhost:${port}/${path}`),
  }),
  localComment: localProfileComment,
  firstPort: 4200,
};
