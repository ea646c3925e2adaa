import type { PlaceableElement, ProjectConflicts } from 'uffa/inference';
import type { Workspace } from '../facts/workspace';
import type { BuildsElsewhere } from '../inputs/builds-elsewhere';
import type { Build } from '../facts/find-build';
import type { ThemeBuild } from '../facts/find-theme';
import type { JavaTasks } from '../facts/java-tasks';
import type { NormalizedOptions } from '../options';
import type { ProjectSetup } from '../facts/project-setup';
import type { Sources } from '../inputs/sources';
import type { UnhashedSources } from '../inputs/unhashed-sources';
import type { UpstreamTarget } from '../inputs/upstream-target';

/** All that a project's targets are made from. */
export interface TargetContext {
  readonly setup: ProjectSetup;
  readonly workspace: Workspace;
  readonly options: NormalizedOptions;
  readonly build: Build | undefined;
  readonly javaTasks: JavaTasks;
  readonly theme: ThemeBuild | undefined;
  readonly sources: Sources;
  /** The targets whose work is packaged. */
  readonly upstreamTargets: readonly UpstreamTarget[];
  /** Further targets that the user lets packaging wait for, and whose work is packaged. */
  readonly userDependsOn: readonly UpstreamTarget[];
  readonly buildsElsewhere: BuildsElsewhere;
  readonly conflicts: ProjectConflicts | undefined;
  /** What pages of the project can place; undefined: it has none. */
  readonly elements: readonly PlaceableElement[] | undefined;
  /** Whether packaging refuses the yaml under every profile. */
  readonly isRefused: boolean;
  /** Whether the project brings something to pages, under any profile. */
  readonly hasPages: boolean;
  readonly archiveFormat: string;
  /** The executable files that are packaged (graph/executables.ts). */
  readonly executables: readonly string[];
  readonly unhashed: UnhashedSources;
  /** The project's name in Nx, for examples of commands. */
  readonly projectName: string;
}
