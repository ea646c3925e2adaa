import type { TypeRegistry } from 'uffa/inference';
import { outputDirectories } from '../facts/find-build';
import type { ProjectFacts } from '../facts/project-facts';
import type { Workspace } from '../facts/workspace';
import type { NormalizedOptions } from '../options';
import { executablesOf } from './executables';
import type { NamedFilesets } from './named-filesets';
import { sortSources, type Sources } from './sources';
import { targetsWork } from './targets-work';
import { unhashedSources, type UnhashedSources } from './unhashed-sources';
import { findUpstream, type Upstream } from './upstream';

/** What a project's archive is made from. */
export interface ArchiveSources {
  readonly sources: Sources;
  readonly upstream: Upstream;
  readonly unhashed: UnhashedSources;
  /** The executable files that are packaged (executables.ts). */
  readonly executables: readonly string[];
}

/** @param filesets those that were worked out for other projects */
export function archiveSources(
  { setup, builds }: ProjectFacts,
  workspace: Workspace,
  options: NormalizedOptions,
  types: TypeRegistry,
  filesets: NamedFilesets,
): ArchiveSources {
  const { project } = setup;
  const sources = sortSources(setup, workspace, outputDirectories(builds.build, builds.theme), filesets);
  const upstream = findUpstream(setup, builds, sources, workspace, options);
  const made = targetsWork(project, builds, sources, upstream);
  return {
    sources,
    upstream,
    unhashed: unhashedSources({ project, sources, workspace, made }),
    executables: executablesOf(setup, sources, workspace, types),
  };
}
