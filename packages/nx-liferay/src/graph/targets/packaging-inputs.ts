import { MANIFEST_FILE, PROFILE_FILES } from 'uffa/inference';
import type { NamedInputs } from '../../workspace/named-inputs';
import { exclusionsOf, protectedFrom } from '../inputs/exclusions';
import { literalToNx } from '../facts/gradle-pattern-to-nx';
import { distinct, asTransitiveInput, type Inputs } from '../input';
import { isExternalDependencies, hasExternalDependencies } from '../inputs/has-external-dependencies';
import { withoutOutputs } from '../inputs/outputs';
import { uffaExternalDependencies } from '../packager-node';
import { pruneInputs, pruneTargetName } from './prune';
import type { TargetContext } from './target-context';

/** What `validate` hashes: the files that say what is to be packaged. */
export function validationInputs(context: TargetContext): Inputs {
  return distinct([...context.sources.named, ...conflictingFiles(context), uffaExternalDependencies]);
}

/**
 * What `assemble` and `package` hash: every file that is packaged and, in place of files that a build makes, all
 * that the build hashes. Those are known before anything runs; what it makes is not.
 */
export function packagingInputs(context: TargetContext): Inputs {
  const { setup, sources, workspace, upstreamTargets } = context;
  const namedInputs = { ...workspace.namedInputs, ...setup.namedInputs };
  const produced = producedInputs(context, namedInputs);
  const exclusions = exclusionsOf(produced, namedInputs);
  const readsLocked = sources.readsDependencies && setup.lockFile === undefined;
  const isLimited = !readsLocked && (produced.length === 0 || hasExternalDependencies(produced, namedInputs));
  const inputs = [
    ...protectedFrom(exclusions, [...sources.named, ...sources.hashedInputs], setup.project),
    ...conflictingFiles(context),
    ...produced,
  ];
  return distinct([
    ...inputs,
    ...withoutOutputs(
      setup.project,
      upstreamTargets.length === 0 ? [] : sources.buildOutputs,
      inputs,
      context.options,
    ),
    ...(isLimited ? [uffaExternalDependencies] : []),
  ]);
}

/** What the targets hash whose work is packaged. */
function producedInputs(context: TargetContext, namedInputs: NamedInputs): Inputs {
  const { upstreamTargets, userDependsOn, buildsElsewhere } = context;
  const pruned = pruneTargetName(context) === undefined ? [] : [pruneInputs(context)];
  const own = [...[...upstreamTargets, ...userDependsOn].map(({ inputs }) => inputs), ...pruned];
  const others = buildsElsewhere.inputs;
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
function conflictingFiles({ conflicts }: TargetContext): Inputs {
  const paths = new Set((conflicts?.ids ?? []).flatMap(({ others }) => others.map(({ project }) => project)));
  return [...paths].sort().flatMap((path) => {
    const directory = path === '.' ? '{workspaceRoot}' : `{workspaceRoot}/${literalToNx(path)}`;
    return [`${directory}/${MANIFEST_FILE}`, `${directory}/${PROFILE_FILES}`];
  });
}
