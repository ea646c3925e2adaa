import { posix } from 'node:path';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { LANGUAGE_TREE } from './language-tree';
import { readManifestFiles } from './manifest-files';
import { BASE_FILE, DEFAULT_PROFILE } from './profile-files';
import { profileTrees, type ProfileTrees } from './profile-trees';
import type { ProjectManifest } from './project-manifest';
import { readTree } from './read-tree';

export interface ReadManifestOptions {
  /** Absent: no profile, which Liferay calls `default`. */
  readonly profile?: string;
}

// What a language project has in place of a yaml file.
const LANGUAGE_FILE = 'Language.properties';

/**
 * Reads a project's `client-extension.yaml` under a profile. All profiles are read and bound, whichever is active, because what
 * Gradle refuses in one of them it refuses in all (behaviour.md 4). Never throws for what is in the files.
 */
export function readManifest(
  project: Project,
  { profile = DEFAULT_PROFILE }: ReadManifestOptions = {},
): ProjectManifest {
  const isLanguage = project.kind === 'language';
  const file = posix.join(project.path, isLanguage ? LANGUAGE_FILE : BASE_FILE);
  const { trees, diagnostics } = isLanguage ? languageTrees() : profileTrees(readManifestFiles(project));
  const read = new Map([...trees].map(([each, { tree }]) => [each, readTree(tree, each, file)]));
  const active = read.get(profile);
  const profiles = [...trees.keys()].filter((each) => each !== DEFAULT_PROFILE);
  return {
    project,
    projectId: project.name.replace(/[^a-zA-Z0-9]/g, '').toLowerCase(),
    profile,
    profiles,
    assemble: active?.assemble ?? [],
    extensions: active?.extensions ?? [],
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
  return { trees: new Map([[DEFAULT_PROFILE, { tree: LANGUAGE_TREE, whenActive: [] }]]), diagnostics: [] };
}

/** Gradle then takes no extension and no step for active, and builds an archive without content. */
function unknownProfile(profile: string, profiles: readonly string[], file: string): Diagnostic {
  return diagnostic('profile-unknown', { profile, profiles }, startOf(file));
}
