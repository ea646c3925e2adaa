import { diagnostic, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { ignoreComments, type IgnoreComment } from './ignore-comments';
import { LANGUAGE_TREE } from './language-tree';
import { readManifestFiles, type ManifestFiles } from './manifest-files';
import { DEFAULT_PROFILE } from './profile-files';
import { profileTrees, type ProfileTrees } from './profile-trees';
import { projectIdOf } from './project-id';
import type { ProjectManifest } from './project-manifest';
import { readTree, type ReadTree } from './read-tree';

/** How a manifest is read. */
export interface ReadManifestOptions {
  /** Absent: no profile, which Liferay calls `default`. */
  readonly profile?: string;
}

/**
 * Reads a project's `client-extension.yaml` under a profile. All profiles are read and bound, whichever is active,
 * because what Gradle refuses in one of them it refuses in all (behaviour.md 4). Never throws for what is in the files.
 */
export function readManifest(
  project: Project,
  { profile = DEFAULT_PROFILE }: ReadManifestOptions = {},
): ProjectManifest {
  return manifestUnder(profile, boundProfiles(project, readManifestFiles(project)));
}

/** Reads a project's manifests: under no profile, then under each of its own. */
export function readManifests(project: Project): ReturnType<typeof manifestsOf> {
  return manifestsOf(project, readManifestFiles(project));
}

/** A project's manifests, from the texts of its files: under no profile, then under each of its own. Pure. */
export function manifestsOf(
  project: Project,
  files: ManifestFiles,
): readonly [ProjectManifest, ...ProjectManifest[]] {
  const bound = boundProfiles(project, files);
  return [
    manifestUnder(DEFAULT_PROFILE, bound),
    ...bound.profiles.map((profile) => manifestUnder(profile, bound)),
  ];
}

interface BoundProfiles extends ProfileTrees {
  readonly project: Project;
  /** The file that stands in where a value has no place of its own. */
  readonly file: string;
  readonly profiles: readonly string[];
  readonly read: ReadonlyMap<string, ReadTree>;
  readonly comments: readonly IgnoreComment[];
}

function boundProfiles(project: Project, files: ManifestFiles): BoundProfiles {
  const { file } = files.base;
  const { trees, diagnostics } = project.kind === 'language' ? languageTrees() : profileTrees(files);
  const read = ignoreComments([files.base, ...files.profiles.values()]);
  return {
    project,
    file,
    trees,
    comments: read.comments,
    diagnostics: [...diagnostics, ...read.diagnostics],
    profiles: [...trees.keys()].filter((each) => each !== DEFAULT_PROFILE),
    read: new Map([...trees].map(([each, { tree }]) => [each, readTree(tree, each, file)])),
  };
}

function manifestUnder(
  profile: string,
  { project, file, trees, diagnostics, profiles, read, comments }: BoundProfiles,
): ProjectManifest {
  const active = read.get(profile);
  return {
    project,
    projectId: projectIdOf(project.name),
    profile,
    profiles,
    isReadable: (trees.get(profile) ?? trees.get(DEFAULT_PROFILE))?.isReadable === true,
    assemble: active?.assemble ?? [],
    extensions: active?.extensions ?? [],
    comments,
    everyProfile: [...read.values()].flatMap(({ extensions }) => extensions),
    diagnostics: sortDiagnostics([
      ...diagnostics,
      ...[...read.values()].flatMap((tree) => tree.diagnostics),
      ...(active ? active.whenActive : [unknownProfile(profile, profiles, file)]),
      ...(trees.get(profile)?.whenActive ?? []),
    ]),
  };
}

function languageTrees(): ProfileTrees {
  return {
    trees: new Map([[DEFAULT_PROFILE, { tree: LANGUAGE_TREE, isReadable: true, whenActive: [] }]]),
    diagnostics: [],
  };
}

/** Gradle then treats no extension and no step as active, and builds an archive without content. */
function unknownProfile(profile: string, profiles: readonly string[], file: string): Diagnostic {
  return diagnostic('profile-unknown', { profile, profiles }, startOf(file));
}
