import { MANIFEST_FILE, PROFILE_FILES, type OtherProjects } from 'uffa/inference';
import type { NamedInputs } from '../../workspace/named-inputs';
import { inWorkspace } from '../facts/in-workspace';
import type { ProjectFacts } from '../facts/project-facts';
import type { Workspace } from '../facts/workspace';
import { distinct, asTransitiveInput, type Inputs } from '../input';
import type { ArchiveSources } from '../inputs/archive-sources';
import { exclusionsOf, protectedFrom } from '../inputs/exclusions';
import { isExternalDependencies, hasExternalDependencies } from '../inputs/has-external-dependencies';
import { withoutOutputs } from '../inputs/outputs';
import type { Upstream } from '../inputs/upstream';
import type { NormalizedOptions } from '../options';
import { uffaExternalDependencies } from '../packager-node';
import { pruneInputs, pruneTargetName } from './prune';

/** What `validate` hashes: the files that say what is to be packaged. */
export function validationInputs(
  { neighbours: { others } }: ProjectFacts,
  { sources }: ArchiveSources,
): Inputs {
  return distinct([...sources.named, ...filesWithSharedIds(others), uffaExternalDependencies]);
}

/**
 * What `assemble` and `package` hash: every file that is packaged and, in place of files that a build makes, all
 * that the build hashes. Those are known before anything runs; what it makes is not.
 */
export function packagingInputs(
  { setup, neighbours: { others } }: ProjectFacts,
  { sources, upstream }: ArchiveSources,
  workspace: Workspace,
  options: NormalizedOptions,
): Inputs {
  const namedInputs = { ...workspace.namedInputs, ...setup.namedInputs };
  const pruned =
    pruneTargetName(setup, options) === undefined ? [] : [pruneInputs(setup, workspace, options)];
  const produced = producedInputs(upstream, pruned, namedInputs);
  const exclusions = exclusionsOf(produced, namedInputs);
  const readsLocked = sources.readsDependencies && setup.lockFile === undefined;
  const isLimited = !readsLocked && (produced.length === 0 || hasExternalDependencies(produced, namedInputs));
  const inputs = [
    ...protectedFrom(exclusions, [...sources.named, ...sources.hashedInputs], setup.project),
    ...filesWithSharedIds(others),
    ...produced,
  ];
  return distinct([
    ...inputs,
    ...withoutOutputs(
      setup.project,
      upstream.targets.length === 0 ? [] : sources.buildOutputs,
      inputs,
      options,
    ),
    ...(isLimited ? [uffaExternalDependencies] : []),
  ]);
}

/** What the targets hash whose work is packaged. */
function producedInputs(
  { targets, userDependsOn, elsewhere }: Upstream,
  pruned: readonly Inputs[],
  namedInputs: NamedInputs,
): Inputs {
  const own = [...[...targets, ...userDependsOn].map(({ inputs }) => inputs), ...pruned];
  const others = elsewhere.inputs;
  // Where one of them, or another project's build, may read any package of the lock file, none limits the packages.
  const isLimited =
    others.length === 0 && own.every((inputs) => hasExternalDependencies(inputs, namedInputs));
  return [
    ...own
      .flat()
      .filter((input) => isLimited || !isExternalDependencies(input))
      .map(asTransitiveInput),
    ...others,
  ];
}

/** The yaml files of other projects with which this one must not share an id. */
function filesWithSharedIds(projects: OtherProjects | undefined): Inputs {
  const paths = new Set(
    (projects?.sharedIds ?? []).flatMap(({ others }) => others.map(({ project }) => project)),
  );
  return [...paths]
    .sort()
    .flatMap((path) => [inWorkspace(path, MANIFEST_FILE), inWorkspace(path, PROFILE_FILES)]);
}
