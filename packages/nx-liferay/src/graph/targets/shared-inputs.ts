import type { NxJsonConfiguration } from '@nx/devkit';
import type { ProjectFacts } from '../facts/project-facts';
import type { Workspace } from '../facts/workspace';
import { inputText, type Input, type Inputs } from '../input';
import type { ArchiveSources } from '../inputs/archive-sources';
import type { NormalizedOptions } from '../options';
import { packagingInputs, validationInputs } from './packaging-inputs';

/**
 * What several targets of a project hash, kept once as the project's named inputs: Nx merges, transfers and writes
 * every input of every target separately.
 */
export interface SharedInputs {
  readonly named: NonNullable<NxJsonConfiguration['namedInputs']>;
  /** The inputs of `validate`. */
  readonly manifest: Inputs;
  /** The inputs of `assemble` and `package`. */
  readonly archive: Inputs;
}

const MANIFEST = 'liferayManifest';
const ARCHIVE = 'liferayArchive';

/** Names the inputs that the targets share. */
export function sharedInputs(
  facts: ProjectFacts,
  sources: ArchiveSources,
  workspace: Workspace,
  options: NormalizedOptions,
): SharedInputs {
  const manifest = validationInputs(facts, sources);
  const archive = packagingInputs(facts, sources, workspace, options);
  // A build may name it too: the targets that package its work hash the project's own files already.
  const ofProject = archive.filter((input) => isOfProject(input) && !isNamed(input, ARCHIVE));
  return {
    named: { [MANIFEST]: manifest, [ARCHIVE]: withName(MANIFEST, manifest, ofProject) },
    manifest: [MANIFEST],
    archive: [ARCHIVE, ...archive.filter((input) => !isOfProject(input))],
  };
}

/** Replaces inputs by the name that stands for them, where all of these are there. */
function withName(name: string, named: Inputs, inputs: Inputs): Inputs {
  const texts = new Set(inputs.map(inputText));
  const members = new Set(named.map(inputText));
  if (![...members].every((text) => texts.has(text))) return inputs;
  return [name, ...inputs.filter((input) => !members.has(inputText(input)))];
}

function isNamed(input: Input, name: string): boolean {
  return typeof input === 'string' ? input === name : 'input' in input && input.input === name;
}

/** Nx allows nothing else in a named input. */
function isOfProject(input: Input): boolean {
  return typeof input === 'string'
    ? !input.startsWith('^')
    : !('dependencies' in input) && !('projects' in input);
}
