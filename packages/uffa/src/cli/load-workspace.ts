import {
  checkEnvironments,
  compareProjects,
  placeableElements,
  surroundingsOf,
  type BatchDefinitions,
  type PlaceableElement,
  type OtherProjects,
} from '../checks';
import type { WorkspaceCatalogue } from '../catalogue/catalogue';
import { readCatalogue } from '../catalogue/read-catalogue';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { RuleSetting } from '../diagnostics/rule-setting';
import type { Environment } from '../discover/config/environment';
import { readConfig } from '../discover/config/read-config';
import { CATALOGUE_FILE } from '../discover/file-names';
import { discoverProjects } from '../discover/discover-projects';
import type { Project } from '../discover/project';
import { readWorkspaceSettings, type WorkspaceSettings } from '../discover/workspace-settings';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readManifests } from '../manifest/read-manifest';
import { workspaceDefinitions } from '../packaging/workspace-definitions';
import { lcpJsonOf } from './lcp-json-of';
import { selectProjects } from './select-projects';
import { workspaceRoot } from './workspace-root';

/** What a run works on. */
export interface Workspace {
  readonly root: string;
  readonly settings: WorkspaceSettings;
  /** Those of uffa.config.json. */
  readonly rules: readonly RuleSetting[];
  /** Those of uffa.config.json. */
  readonly environments: readonly Environment[];
  /** Whether the run is over all projects of the workspace. */
  readonly reach: 'all' | 'some';
  /** The projects that were asked for, sorted by path. */
  readonly projects: readonly Project[];
  /** By project path: under no profile, then under each of its own. */
  readonly manifests: ReadonlyMap<string, readonly ProjectManifest[]>;
  /** By project path; of the whole workspace, also where only some of its projects were asked for. */
  readonly otherProjects: ReadonlyMap<string, OtherProjects>;
  /** Of the whole workspace: what pages can place. */
  readonly elements: readonly PlaceableElement[];
  /** Of the whole workspace: what its batch data defines, read when a project needs it. */
  readonly definitions: () => BatchDefinitions;
  /** The file of the catalogue, whether or not it is there, relative to the root. */
  readonly catalogueFile: string;
  /** Absent: there is none. */
  readonly catalogue?: WorkspaceCatalogue;
  /** The diagnostics that belong to no project. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Why there is nothing to run. */
export interface NoProjects {
  readonly root: string;
  readonly problems: readonly Diagnostic[];
}

/**
 * Finds the workspace and the projects to run.
 *
 * @throws UffaError for a workspace or a directory that is not there.
 */
export function loadWorkspace(
  cwd: string,
  named: string | undefined,
  directories: readonly string[],
): Workspace | NoProjects {
  const root = workspaceRoot(cwd, named);
  const { config, diagnostics: problems } = readConfig(root);
  const catalogueFile = config.catalogue ?? CATALOGUE_FILE;
  const asked = config.catalogue === undefined ? 'by default' : 'named';
  const { catalogue, diagnostics: ofCatalogue } =
    problems.length > 0 ? { diagnostics: [] } : readCatalogue(root, catalogueFile, asked);
  if (problems.length + ofCatalogue.length > 0) return { root, problems: [...problems, ...ofCatalogue] };
  const { settings, diagnostics } = readWorkspaceSettings(root);
  const discovered = discoverProjects({
    workspaceRoot: root,
    directories: settings.directories,
    exclude: settings.exclude,
  });
  const selection = selectProjects(discovered.projects, { directories, cwd, workspaceRoot: root });
  const found = [...diagnostics, ...discovered.diagnostics];
  if (discovered.projects.length === 0) {
    return { root, problems: [...found, diagnostic('workspace-without-projects', { workspace: root })] };
  }
  const manifests = new Map(discovered.projects.flatMap(manifestsByPath));
  const bases = [...manifests.values()].map(([base]) => base);
  return {
    root,
    settings,
    rules: config.rules,
    environments: config.environments,
    reach: directories.length === 0 ? 'all' : 'some',
    projects: selection.projects,
    manifests,
    otherProjects: compareProjects(
      bases,
      new Map(discovered.projects.map((project) => [project.path, lcpJsonOf(project)])),
    ),
    elements: placeableElements(bases),
    definitions: workspaceDefinitions(bases),
    catalogueFile,
    ...(catalogue === undefined ? {} : { catalogue }),
    diagnostics: [
      ...found,
      ...selection.diagnostics,
      ...checkEnvironments(config.environments, surroundingsOf(discovered.projects, bases)),
    ],
  };
}

/** A project that can't be read has nothing to compare; its own run reports why. */
function manifestsByPath(project: Project) {
  try {
    return [[project.path, readManifests(project)] as const];
  } catch {
    return [];
  }
}
