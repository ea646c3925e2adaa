import type { ProjectConfiguration } from '@nx/devkit';
import { canonicalPath } from '../../workspace/canonical-path';
import { filledOutput } from './filled-output';
import { isObject } from '../../workspace/read-json';

/**
 * The outputs of every target of a project, whichever plugin made it, as canonical paths relative to the workspace root:
 * what `fromTask` can name (behaviour.md 5).
 */
export function targetOutputs({
  project,
  projectName,
}: {
  readonly project: Pick<ProjectConfiguration, 'root' | 'targets'>;
  readonly projectName: string;
}): Record<string, readonly string[]> {
  const targets: readonly (readonly [string, unknown])[] = Object.entries(project.targets ?? {});
  return Object.fromEntries(
    targets
      .filter(([, target]) => !isOwnTarget(target))
      .map(([name, target]) => [name, outputsOf(target, project.root, projectName)]),
  );
}

/** What this plugin makes from an archive's sources is not a source of the archive. */
function isOwnTarget(target: unknown): boolean {
  const executor = isObject(target) ? target['executor'] : undefined;
  return typeof executor === 'string' && ownWork.has(executor);
}

const ownWork: ReadonlySet<string> = new Set(
  ['assemble', 'build-image', 'deploy', 'install', 'package', 'preview', 'serve', 'validate', 'verify'].map(
    (name) => `nx-liferay:${name}`,
  ),
);

/** Nx's tokens filled in. An output whose tokens have no value is left out, and so is an exclusion. */
function outputsOf(target: unknown, projectRoot: string, projectName: string): readonly string[] {
  const { outputs, options } = isObject(target) ? target : {};
  const project = { name: projectName, root: projectRoot };
  const given = isObject(options) ? options : {};
  const texts = Array.isArray(outputs) ? outputs.filter((output) => typeof output === 'string') : [];
  return texts
    .filter((output) => !output.startsWith('!'))
    .map((output) => filledOutput(output, project, given).replace(/^\{workspaceRoot\}/, '.'))
    .filter((output) => !output.includes('{'))
    .map(canonicalPath);
}
