import { MANIFEST_FILE, PROFILE_FILES } from 'uffa/inference';
import type { NamedInputs } from '../../workspace/named-inputs';
import { exclusionsOf, protectedFrom } from '../exclusions';
import { literalToNx } from '../gradle-pattern-to-nx';
import { distinct, fromAfar, type Inputs } from '../input';
import { isPackages, namesPackages } from '../names-packages';
import { withoutOutputs } from './outputs';
import { packagerInput } from '../packager-node';
import { pruneInputs, pruneTargetName } from './prune';
import type { TargetContext } from './target-context';

/** What `validate` hashes: the files that say what is to be packaged. */
export function validationInputs(context: TargetContext): Inputs {
  return distinct([...context.sources.named, ...conflictingFiles(context), packagerInput]);
}

/**
 * What `assemble` and `package` hash: every file that is packaged and, in place of files that a build makes, all
 * that the build hashes. Those are known before anything runs; what it makes is not.
 */
export function packagingInputs(context: TargetContext): Inputs {
  const { setup, sources, workspace, producers } = context;
  const namedInputs = { ...workspace.namedInputs, ...setup.namedInputs };
  const produced = producedInputs(context, namedInputs);
  const exclusions = exclusionsOf(produced, namedInputs);
  const readsLocked = sources.readsDependencies && setup.lockFile === undefined;
  const isLimited = !readsLocked && (produced.length === 0 || namesPackages(produced, namedInputs));
  const inputs = [
    ...protectedFrom(exclusions, [...sources.named, ...sources.kept], setup.project),
    ...conflictingFiles(context),
    ...produced,
  ];
  return distinct([
    ...inputs,
    ...withoutOutputs(setup.project, producers.length === 0 ? [] : sources.built, inputs),
    ...(isLimited ? [packagerInput] : []),
  ]);
}

/** What the targets hash whose work is packaged. */
function producedInputs(context: TargetContext, namedInputs: NamedInputs): Inputs {
  const { producers, awaitedProducers, buildsElsewhere } = context;
  const pruned = pruneTargetName(context) === undefined ? [] : [pruneInputs(context)];
  const own = [...[...producers, ...awaitedProducers].map(({ inputs }) => inputs), ...pruned];
  const others = buildsElsewhere.inputs;
  // Where one of them, or another project's build, may read any package of the lock file, none limits the packages.
  const isLimited = others.length === 0 && own.every((inputs) => namesPackages(inputs, namedInputs));
  return [
    ...own
      .flat()
      .filter((input) => isLimited || !isPackages(input))
      .map(fromAfar),
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
