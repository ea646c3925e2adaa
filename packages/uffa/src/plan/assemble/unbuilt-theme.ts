import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { statsOf } from '../../files/stats-of';
import type { AssembleStep, ProjectManifest } from '../../manifest/project-manifest';
import { gradlePath } from '../gradle-path';
import { THEME_DIRECTORY } from '../names';

/**
 * What is said in place of a step that finds nothing because the theme is not built: of the step that no yaml has, that
 * it is not; of the yaml's own steps, nothing more. Undefined for any other step.
 */
export function unbuiltTheme(
  { project, everyProfile }: ProjectManifest,
  step: AssembleStep,
): readonly Diagnostic[] | undefined {
  if (step.isImplied) {
    const args = { project: project.path, directory: THEME_DIRECTORY };
    return [diagnostic('theme-not-built', args, step.position)];
  }
  const isTheme = everyProfile.some(({ type }) => type === 'themeCSS');
  const isBuilt = statsOf(join(project.root, THEME_DIRECTORY)) !== undefined;
  return isTheme && !isBuilt && belowTheme(step) !== undefined ? [] : undefined;
}

/** Where a step's source would be in the `src` of a theme; undefined where it reads something else. */
export function themePathOf({ everyProfile }: ProjectManifest, step: AssembleStep): string | undefined {
  const path = belowTheme(step);
  return path !== '' && everyProfile.some(({ type }) => type === 'themeCSS') ? path : undefined;
}

/** The path below the built theme that a step reads; empty for all of it. */
function belowTheme({ from, fromTask }: AssembleStep): string | undefined {
  const path = fromTask === undefined && from !== undefined ? gradlePath(from.text).replace(/\/$/, '') : '';
  if (path === THEME_DIRECTORY) return '';
  return path.startsWith(`${THEME_DIRECTORY}/`) ? path.slice(THEME_DIRECTORY.length + 1) : undefined;
}
