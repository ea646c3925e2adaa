import type { ProjectConfiguration } from '@nx/devkit';
import { canonicalPath } from '../../workspace/canonical-path';
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
  const values = new Map<string, unknown>([
    ['projectRoot', projectRoot],
    ['projectName', projectName],
    ...Object.entries(isObject(options) ? options : {}).map(
      ([key, value]) => [`options.${key}`, value] as const,
    ),
  ]);
  const texts = Array.isArray(outputs) ? outputs.filter((output) => typeof output === 'string') : [];
  return texts
    .filter((output) => !output.startsWith('!'))
    .map((output) => output.replace(/^\{workspaceRoot\}/, '.'))
    .map((output) =>
      output.replace(/\{([^{}]+)\}/g, (token, key: string) => textOf(values.get(key)) ?? token),
    )
    .filter((output) => !output.includes('{'))
    .map(canonicalPath);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
