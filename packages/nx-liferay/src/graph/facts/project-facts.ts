import { isRefused, noOtherProjects, type TypeRegistry } from 'uffa/inference';
import type { NormalizedOptions } from '../options';
import type { Neighbours } from './neighbours';
import { findBuilds, type ProjectBuilds } from './project-builds';
import type { NamedSetup } from './project-names';
import type { ProjectSetup } from './project-setup';
import type { Workspace } from './workspace';

/** What is known of a project before anything is said of its targets. */
export interface ProjectFacts {
  readonly setup: NamedSetup;
  readonly builds: ProjectBuilds;
  readonly neighbours: Neighbours;
  /** Whether packaging refuses the yaml under every profile. */
  readonly isRefused: boolean;
  /** Whether the project brings something to pages, under any profile. */
  readonly hasPages: boolean;
}

export function projectFacts(
  setup: NamedSetup,
  neighbours: Neighbours,
  workspace: Workspace,
  options: NormalizedOptions,
  types: TypeRegistry,
): ProjectFacts {
  const context = { types, otherProjects: neighbours.others ?? noOtherProjects };
  return {
    setup,
    builds: findBuilds(setup, workspace, options),
    neighbours,
    isRefused: setup.manifests.every((manifest) => isRefused(manifest, context)),
    hasPages: hasPages(setup, types),
  };
}

function hasPages({ manifests: [anyManifest] }: ProjectSetup, types: TypeRegistry): boolean {
  return anyManifest.everyProfile.some(({ type }) => types.get(type)?.classification === 'frontend');
}
