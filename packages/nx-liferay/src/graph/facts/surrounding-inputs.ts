import type { Workspace } from './workspace';
import { surroundingGlobs } from '../../workspace/surrounding-files';
import { literalToNx } from './gradle-pattern-to-nx';
import { outsideImports } from './outside-imports';
import type { Inputs } from '../input';
import { runtimeInput, shellText } from './runtime-input';
import type { ProjectSetup } from './project-setup';

/**
 * What a usual front-end build reads outside of its project or behind git's back (docs/caching.md): configuration of
 * tools, patches, the environment that Nx loads from files, and Node itself.
 */
export function surroundingInputs(
  { project, ignoredSurroundings }: Pick<ProjectSetup, 'project' | 'ignoredSurroundings'>,
  workspace: Pick<Workspace, 'configuresTools' | 'entriesOf' | 'exists' | 'imports' | 'isIgnored' | 'root'>,
): Inputs {
  const globs = [...surroundingGlobs(literalToNx(project.path)), ...outsideImports(project, workspace)];
  return [
    ...globs.map((glob) => `{workspaceRoot}/${glob}`),
    ...(workspace.configuresTools ? ['{workspaceRoot}/package.json'] : []),
    runtimeInput('build-environment', workspace, '()'),
    ...(ignoredSurroundings.length === 0 || project.path === '.'
      ? []
      : [runtimeInput('build-environment', workspace, `(${shellText(project.path)})`)]),
  ];
}
