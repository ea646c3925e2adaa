import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

import {
  discoverProjects,
  compareProjects,
  hasErrors,
  packageProject,
  readManifest,
  readWorkspaceSettings,
  type PackagingOptions,
  type PackagingResult,
  type OtherProjects,
  type WorkspaceSettings,
} from 'uffa';

import type { Outcome, WorkspaceOutcome } from './compare/outcome';
import { readArchive } from './compare/read-archive';

/**
 * Packages every project of a workspace as its `gradle.properties` say. Writes into the workspace.
 *
 * @param profile the one for all projects, whatever theirs say
 */
export async function packageWorkspace(workspaceRoot: string, profile?: string): Promise<WorkspaceOutcome> {
  const { settings } = readWorkspaceSettings(workspaceRoot);
  const { projects } = discoverProjects({ workspaceRoot, ...settings });
  const options = packagingOptions(settings, profile);
  const otherProjects = compareProjects(projects.map((project) => readManifest(project)));
  const outcomes = new Map<string, Outcome>();
  for (const project of projects) {
    outcomes.set(
      project.path,
      await outcomeOf(
        await packageProject(project, { ...options, ...otherProjectsOf(otherProjects, project.path) }),
      ),
    );
  }
  return { projects: outcomes };
}

function packagingOptions(
  { virtualInstanceId }: WorkspaceSettings,
  profile: string | undefined,
): PackagingOptions {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
  };
}

function otherProjectsOf(otherProjects: ReadonlyMap<string, OtherProjects>, path: string): PackagingOptions {
  const own = otherProjects.get(path);
  return own === undefined ? {} : { otherProjects: own };
}

async function outcomeOf({ project, diagnostics, output }: PackagingResult): Promise<Outcome> {
  if (output === undefined || hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return { kind: 'rejected', reasons: errors.map(({ code, args }) => `${code} ${JSON.stringify(args)}`) };
  }
  const name = relative(project.root, output).split(sep).join('/');
  return { kind: 'accepted', archive: await readArchive(readFileSync(output), name) };
}
