import { archiveName, buildDirectoryName, type Project } from 'uffa';
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

/** Filesets of all that packaging may have written into a project: never an input. */
export function ownOutputs({ name }: Project): readonly string[] {
  return [
    `{projectRoot}/dist/${name}.zip`,
    `{projectRoot}/dist/${name}_*.zip`,
    `{projectRoot}/build/${buildDirectoryName()}/**/*`,
    `{projectRoot}/build/${buildDirectoryName()}_*/**/*`,
  ];
}

function instances(virtualInstanceId: string | undefined): readonly (string | undefined)[] {
  const given = '{options.virtualInstanceId}';
  return virtualInstanceId === undefined ? [undefined, given] : [given];
}
