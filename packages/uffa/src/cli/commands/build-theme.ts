import type { Project } from '../../discover/project';
import { readManifest } from '../../manifest/read-manifest';
import { buildTheme } from '../../packaging/build-theme';
import { watchTheme } from '../../packaging/watch-theme';
import { isTheme } from '../../theme/read-theme-project';
import { outputPath } from '../render/output-path';
import type { Command } from './command';

export const buildThemeCommand: Command = {
  name: 'build-theme',
  summary: 'Build the style sheets of each theme, in its build/buildTheme',
  done: 'built',
  concerns: hasTheme,
  run: buildTheme,
  watch: watchTheme,
  lines: (result) => {
    const output = outputPath(result);
    return output === undefined ? [] : [output];
  },
  json: (result) => ({ output: outputPath(result) ?? null }),
};

/** What can't be read is built, to be reported. */
function hasTheme(project: Project): boolean {
  try {
    return isTheme(readManifest(project));
  } catch {
    return true;
  }
}
