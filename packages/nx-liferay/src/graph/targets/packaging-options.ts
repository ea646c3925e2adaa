import type { ProjectFacts } from '../facts/project-facts';
import type { Workspace } from '../facts/workspace';
import type { ArchiveSources } from '../inputs/archive-sources';
import type { NormalizedOptions } from '../options';
import { prunedFiles } from './prune';

/** The options of `assemble` and `package`: those of `validate`, and facts whose changes Nx could not see otherwise. */
export function packagingOptions(
  facts: ProjectFacts,
  { executables, unhashed }: ArchiveSources,
  workspace: Workspace,
  options: NormalizedOptions,
): Record<string, unknown> {
  return {
    ...validationOptions(facts, workspace, options),
    ...(executables.length === 0 ? {} : { executables }),
    ...(unhashed.listed.length === 0 ? {} : { unhashed: unhashed.listed }),
  };
}

/** The options that the executors `validate`, `assemble` and `package` share. All of them are hashed. */
export function validationOptions(
  { setup, builds, neighbours: { others, elements } }: ProjectFacts,
  { archiveFormat }: Workspace,
  options: NormalizedOptions,
): Record<string, unknown> {
  const { catalogue } = options;
  const { offered } = builds.javaTasks;
  const replacements = prunedFiles(setup, options);
  return {
    ...optionsOfPlugin(options),
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(others === undefined ? {} : { otherProjects: others }),
    ...(elements === undefined ? {} : { elements }),
    ...(Object.keys(replacements).length === 0 ? {} : { replacements }),
    ...(Object.keys(offered).length === 0 ? {} : { taskOutputs: offered }),
    archiveFormat,
  };
}

/** The options of `verify`, which sees the archive alone. */
export function verificationOptions(
  { archiveFormat }: Workspace,
  options: NormalizedOptions,
): Record<string, unknown> {
  return { ...optionsOfPlugin(options), archiveFormat };
}

/** What the options of the plugin say for every target that finds diagnostics. */
function optionsOfPlugin({
  virtualInstanceId,
  rawTypes,
  strict,
  failOn,
  rules,
}: NormalizedOptions): Record<string, unknown> {
  return {
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    ...(strict ? { strict } : {}),
    ...(failOn.length === 0 ? {} : { failOn }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
    ...(rawTypes.length === 0 ? {} : { types: rawTypes }),
  };
}
