import { isDeclared } from './find-build';
import type { ProjectSetup } from './project-setup';

/** Whether a project has a target already: one that the user wrote, or one that Nx makes of a script. */
export function hasTarget(
  name: string,
  setup: Pick<ProjectSetup, 'declared' | 'hasScriptTargets' | 'nodePackage'>,
): boolean {
  const { hasScriptTargets, nodePackage } = setup;
  const isScript = nodePackage !== undefined && Object.hasOwn(nodePackage.scripts, name);
  return isDeclared(name, setup) || (hasScriptTargets && isScript);
}
