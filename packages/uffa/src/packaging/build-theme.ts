import { join } from 'node:path';
import { writeDirectory } from '../zip/write/write-directory';
import type { Project } from '../discover/project';
import { readManifests } from '../manifest/read-manifest';
import { THEME_DIRECTORY } from '../plan/names';
import { planTheme, type PlanThemeOptions } from '../theme/plan-theme';
import type { PackagingOptions, PackagingResult } from './packaging-options';
import { judge } from './rules/judge';
import { writeOutput } from './write-output';

/** How a theme is built: like any packaging, and how its style sheets are written. */
export interface BuildThemeOptions
  extends Pick<PackagingOptions, 'strictness' | 'failOn' | 'rules' | 'signal'>, PlanThemeOptions {}

/**
 * Builds a theme's style sheets where Liferay's Gradle plugin builds them, below `build/buildTheme` (behaviour.md
 * 14). With diagnostics that fail, what was built before stays as it is.
 */
export async function buildTheme(
  project: Project,
  options: BuildThemeOptions = {},
): Promise<PackagingResult> {
  const manifests = readManifests(project);
  const uffa = await planTheme(manifests, options);
  const planned = { project, ...judge(uffa.diagnostics, manifests[0], options, 'nothing'), uffa };
  const directory = join(project.root, ...THEME_DIRECTORY.split('/'));
  return writeOutput(planned, options, directory, async (writeOptions) => {
    await writeDirectory(uffa, directory, writeOptions);
    return {};
  });
}
