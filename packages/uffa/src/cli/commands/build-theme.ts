import type { Project } from '../../discover/project';
import { loadModule } from '../../files/load-module';
import { readManifest } from '../../manifest/read-manifest';
import { isTheme } from '../../theme/read-theme-project';
import type { ProjectCommand } from './command';
import { writtenOutput } from './written-output';

// What builds themes is loaded when one is built: the other commands start without it.

export const buildThemeCommand: ProjectCommand = {
  name: 'build-theme',
  summary: 'Build the style sheets of each theme, in its build/buildTheme',
  done: 'built',
  concerns: hasTheme,
  run: async (project, options) => {
    const { buildTheme } = await loadModule('uffa', () => import('../../packaging/build-theme.js'));
    return buildTheme(project, options);
  },
  watch: async function* (project, options) {
    const { watchTheme } = await loadModule('uffa', () => import('../../packaging/watch-theme.js'));
    yield* watchTheme(project, options);
  },
  ...writtenOutput,
};

/** A project that can't be read is built, so that the reason is reported. */
function hasTheme(project: Project): boolean {
  try {
    return isTheme(readManifest(project));
  } catch {
    return true;
  }
}
