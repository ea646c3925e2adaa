import type { ProjectConflicts } from 'uffa/inference';
import type { Workspace } from '../../workspace/workspace';
import type { BuildsElsewhere } from '../builds-elsewhere';
import type { Build } from '../find-build';
import type { ThemeBuild } from '../find-theme';
import type { JavaTasks } from '../java-tasks';
import type { NormalizedOptions } from '../options';
import type { ProjectSetup } from '../project-setup';
import type { Sources } from '../sources';
import type { UnhashedSources } from '../unhashed-sources';
import type { Producer } from './producer';

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
  readonly producers: readonly Producer[];
  /** Further targets that the user lets packaging wait for, and whose work is packaged. */
  readonly awaitedProducers: readonly Producer[];
  readonly buildsElsewhere: BuildsElsewhere;
  readonly conflicts: ProjectConflicts | undefined;
  /** Whether packaging refuses the yaml under every profile. */
  readonly isRefused: boolean;
  readonly archiveFormat: string;
  /** The executable files that are packaged (graph/executables.ts). */
  readonly executables: readonly string[];
  readonly unhashed: UnhashedSources;
  /** The project's name in Nx, for examples of commands. */
  readonly projectName: string;
}
