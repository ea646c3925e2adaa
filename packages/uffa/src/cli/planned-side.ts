import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import { compared, type Compared } from '../diff/compared';
import { MANIFEST_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { projectAt } from '../discover/project-at';
import { readWorkspaceSettings } from '../discover/workspace-settings';
import { isInWorkspace, workspacePath } from '../files/workspace-path';
import { readManifests } from '../manifest/read-manifest';
import { planProject } from '../packaging/plan-project';
import { archiveName } from '../plan/names';
import type { Question } from './commands/command';
import { findWorkspace } from './find-workspace';
import { assignTaskOutputs } from './task-outputs';
import { tasksOf } from './tasks-of';
import { workspaceRoot } from './workspace-root';

/** A project as the archive that it would be packaged to. */
export interface PlannedSide {
  readonly side: Compared;
  /** The archive's file name without `.zip`. */
  readonly name: string;
  /** What a build has to make first. */
  readonly missing: readonly Diagnostic[];
}

const ofMissingOutput: readonly string[] = [
  'assemble-matches-nothing',
  'assemble-source-empty',
  'assemble-source-missing',
  'task-not-run',
  'theme-not-built',
];

/**
 * Plans a project as the command line says.
 * @throws UffaError for options that are for no such project
 */
export async function plannedSide(project: Project, { options }: Question): Promise<PlannedSide> {
  const { settings } = readWorkspaceSettings(project.workspaceRoot);
  const manifests = readManifests(project);
  const outputs = assignTaskOutputs(options.taskOutputs, {
    projects: [project],
    manifests: new Map([[project.path, manifests]]),
  });
  const [problem] = outputs.diagnostics.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) throw new UffaError(problem);
  const virtualInstanceId = options.virtualInstanceId ?? settings.virtualInstanceId;
  const { uffa, diagnostics } = await planProject(project, {
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }),
    manifests,
    ...tasksOf(project, manifests, outputs.byProject.get(project.path) ?? {}),
  });
  return {
    side: compared({ ...uffa, diagnostics: hasErrors(diagnostics) ? diagnostics : [] }),
    name: archiveName(project.name, virtualInstanceId),
    missing: diagnostics.filter(({ code }) => ofMissingOutput.includes(code)),
  };
}

/**
 * The project in a directory of the command line.
 * @throws UffaError where there is none
 */
export function requiredProject(path: string, question: Question): Project {
  const absolute = resolve(question.cwd, path);
  if (!existsSync(absolute)) throw new UffaError(diagnostic('directory-missing', { directory: path }));
  const project = projectIn(absolute, question);
  if (project === undefined)
    throw new UffaError(diagnostic('directory-without-project', { directory: path }));
  return project;
}

/** The project in a directory, in the workspace that is named or found around it. */
export function projectIn(directory: string, { cwd, options }: Question): Project | undefined {
  const real = realpathSync(directory);
  const root = options.workspace === undefined ? findWorkspace(real) : workspaceRoot(cwd, options.workspace);
  if (!isInWorkspace(root, real)) return undefined;
  const project = projectAt(root, real === root ? '.' : workspacePath(root, real));
  return isProject(project) ? project : undefined;
}

/** Whether a directory that is taken for a project is one. */
export function isProject({ root, kind }: Project): boolean {
  return kind === 'language' || existsSync(join(root, MANIFEST_FILE));
}
