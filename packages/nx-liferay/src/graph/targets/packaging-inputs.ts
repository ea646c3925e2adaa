import { exclusionsOf, protectedFrom } from '../exclusions';
import { distinct, type Inputs } from '../input';
import { withoutOutputs } from './outputs';
import { producersOf, type Producer } from './producers';
import type { TargetContext } from './target-context';

/** Our own code reads no package of the lock file. */
const noExternalDependencies = { externalDependencies: [] };

/** What `validate` hashes: the files that say what is to be packaged. */
export function validationInputs(context: TargetContext): Inputs {
  return distinct([...context.sources.named, ...conflictingFiles(context), noExternalDependencies]);
}

/**
 * What `assemble` and `package` hash: every file that is packaged and, in place of files that a build makes, all
 * that the build hashes. Those are known before anything runs; what it makes is not.
 */
export function packagingInputs(context: TargetContext): Inputs {
  const { setup, sources, workspace } = context;
  const producers = producersOf(context);
  const produced = producedInputs(producers, context);
  const exclusions = exclusionsOf(produced, workspace.namedInputs);
  const inputs = [
    ...protectedFrom(exclusions, [...sources.named, ...sources.kept], setup.project),
    ...conflictingFiles(context),
    ...produced,
  ];
  return distinct([
    ...inputs,
    ...withoutOutputs(setup.project, producers.length === 0 ? [] : sources.built, inputs),
    ...(readsNoPackages(producers, context) ? [noExternalDependencies] : []),
  ]);
}

/** Of the packages that a theme is built with, its files are hashed. */
function readsNoPackages(producers: readonly Producer[], { sources, theme }: TargetContext): boolean {
  const others = producers.filter(({ target }) => target !== theme?.target);
  return others.length === 0 && !sources.readsOtherBuilds && !sources.readsDependencies;
}

/** What the targets hash whose work is packaged. */
function producedInputs(producers: readonly Producer[], { sources, workspace }: TargetContext): Inputs {
  const own = producers.flatMap(({ inputs }) => inputs);
  if (!sources.readsOtherBuilds) return own;
  // Another project's build may read packages of the lock file that the project's own does not.
  const unlimited = own.filter((input) => typeof input === 'string' || !('externalDependencies' in input));
  return [...unlimited, `^${workspace.buildInput}`];
}

/** The yaml files of other projects with which this one must not share an id. */
function conflictingFiles({ conflicts }: TargetContext): Inputs {
  const paths = new Set((conflicts?.ids ?? []).flatMap(({ projects }) => projects));
  return [...paths].sort().flatMap((path) => {
    const directory = path === '.' ? '{workspaceRoot}' : `{workspaceRoot}/${path}`;
    return [`${directory}/client-extension.yaml`, `${directory}/client-extension.*.yaml`];
  });
}
