import { archiveName, buildDirectoryName, type Project } from 'uffa';
import type { Inputs } from '../input';
import type { NormalizedOptions } from '../options';

type InstanceOf = Pick<NormalizedOptions, 'virtualInstanceId'>;

/**
 * The archive, as a target's output (behaviour.md 17). A virtual instance of the command line names another file
 * than that of the options, and Nx leaves out an output that names an option which is not given.
 */
export function archiveOutputs({ name }: Project, { virtualInstanceId }: InstanceOf): string[] {
  return instances(virtualInstanceId).map((id) => `{projectRoot}/dist/${archiveName(name, id)}.zip`);
}

/** The directory that `assemble` makes, as a target's output. */
export function directoryOutputs({ virtualInstanceId }: InstanceOf): string[] {
  return instances(virtualInstanceId).map((id) => `{projectRoot}/build/${buildDirectoryName(id)}`);
}

/**
 * Takes out of a target's inputs what packaging and the project's build may have written, which is never an input:
 * once for the filesets of the project and, where there are such, once for those of the workspace that lie in it.
 */
export function withoutOutputs(project: Project, built: readonly string[], inputs: Inputs): Inputs {
  const outputs = [
    ...built.flatMap((path) => [path, `${path}/**/*`]),
    `dist/${project.name}.zip`,
    `dist/${project.name}_*.zip`,
    `build/${buildDirectoryName()}/**/*`,
    `build/${buildDirectoryName()}_*/**/*`,
  ];
  const ofWorkspace = project.path === '.' ? '{workspaceRoot}/' : `{workspaceRoot}/${project.path}/`;
  const reaches = inputs.some((input) => typeof input === 'string' && input.startsWith(ofWorkspace));
  const roots = ['{projectRoot}/', ...(reaches ? [ofWorkspace] : [])];
  return roots.flatMap((root) => outputs.map((path) => `!${root}${path}`));
}

function instances(virtualInstanceId: string | undefined): readonly (string | undefined)[] {
  const given = '{options.virtualInstanceId}';
  return virtualInstanceId === undefined ? [undefined, given] : [given];
}
