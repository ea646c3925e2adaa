import { archiveName, buildDirectoryName, type Project } from 'uffa';
import type { Inputs } from '../input';
import type { NormalizedOptions } from '../options';
import type { Sources } from '../sources';

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

/** Takes out of a target's inputs what packaging and the project's build may have written, which is never an input. */
export function withoutOutputs(project: Project, { built }: Pick<Sources, 'built'>): Inputs {
  const outputs = [
    ...built.flatMap((path) => [path, `${path}/**/*`]),
    `dist/${project.name}.zip`,
    `dist/${project.name}_*.zip`,
    `build/${buildDirectoryName()}/**/*`,
    `build/${buildDirectoryName()}_*/**/*`,
  ];
  // The root project's files are reached as the workspace's, too.
  const roots = project.path === '.' ? ['{projectRoot}', '{workspaceRoot}'] : ['{projectRoot}'];
  return outputs.flatMap((path) => roots.map((root) => `!${root}/${path}`));
}

function instances(virtualInstanceId: string | undefined): readonly (string | undefined)[] {
  const given = '{options.virtualInstanceId}';
  return virtualInstanceId === undefined ? [undefined, given] : [given];
}
