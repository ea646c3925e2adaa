import { join, posix, relative, sep } from 'node:path';
import type { ProjectConfiguration } from '@nx/devkit';
import {
  archiveName,
  diagnostic,
  formatDiagnostics,
  nearestName,
  projectAt,
  sizeText,
  type Diagnostic,
} from 'uffa';
import { mergeArchives, type MergedFrom, type MergeResult } from 'uffa/delivery';
import { colorOfOutput } from '../color-of-output';
import { failedWith } from '../failed-with';
import type { TaskOutcome } from '../task';
import type { MergeSchema } from './merge-schema';

/** What merging needs to know of the workspace. */
export interface MergeContext {
  readonly workspaceRoot: string;
  /** Where the target is, relative to the workspace root. */
  readonly root: string;
  /** All of the workspace, by their names in Nx. */
  readonly projects: Readonly<Record<string, Pick<ProjectConfiguration, 'root'>>>;
  readonly signal: AbortSignal;
}

/** Makes one archive of those that projects were packaged as. */
export async function mergeTask(options: MergeSchema, context: MergeContext): Promise<TaskOutcome> {
  const { workspaceRoot, root, projects, signal } = context;
  const unknown = options.projects.filter((name) => !Object.hasOwn(projects, name));
  if (unknown.length > 0) {
    return failedWith(
      unknown.map((name) => unknownProject(name, Object.keys(projects))),
      context,
    );
  }
  const archives = options.projects.flatMap((name): readonly MergedFrom[] => {
    const project = projects[name];
    return project === undefined ? [] : [archiveOf(project.root, options, workspaceRoot)];
  });
  const usual = posix.join(root, 'dist', options.environment ?? '');
  const result = await mergeArchives(archives, {
    name: options.name,
    directory: join(workspaceRoot, options.out ?? usual),
    signal,
  });
  return outcomeOf(result, workspaceRoot);
}

function archiveOf(
  root: string,
  { environment, virtualInstanceId }: MergeSchema,
  workspaceRoot: string,
): MergedFrom {
  const { name } = projectAt(workspaceRoot, root);
  const file = `${archiveName(name, virtualInstanceId)}.zip`;
  const shown = posix.join(root, 'dist', environment ?? '', file);
  return { shown, file: join(workspaceRoot, shown) };
}

function unknownProject(project: string, known: readonly string[]): Diagnostic {
  const nearest = nearestName(project, known);
  return diagnostic('merge-project-unknown', {
    project,
    ...(nearest === undefined ? {} : { nearest }),
  });
}

function outcomeOf(
  { success, diagnostics, texts, output, size, extensions }: MergeResult,
  workspaceRoot: string,
): TaskOutcome {
  const shown = formatDiagnostics(diagnostics, {
    color: colorOfOutput(),
    sources: (file) => texts.get(file),
  });
  const path = output === undefined ? undefined : relative(workspaceRoot, output).split(sep).join('/');
  const line =
    path === undefined ? '' : `${path} (${sizeText(size ?? 0)}, ${extensions ?? 0} client extensions)`;
  const lines = [shown, line].filter((each) => each !== '');
  return { success, text: lines.map((each) => `${each.trimEnd()}\n`).join('') };
}
