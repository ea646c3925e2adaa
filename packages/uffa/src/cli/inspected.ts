import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import { UffaError } from '../diagnostics/errors';
import type { Position } from '../diagnostics/position';
import type { Project } from '../discover/project';
import { inspectUffa } from '../inspect/inspect-uffa';
import { overBudget } from '../inspect/over-budget';
import type { PageArchive } from '../inspect/page/page-archive';
import { activeManifest } from '../packaging/manifest-of';
import { planProject } from '../packaging/plan-project';
import { readUffa } from '../zip/read/read-uffa';
import { packedSizes, type PackedSize } from '../zip/write/packed-sizes';
import type { Uffa } from '../entry';
import type { Question } from './commands/command';
import { loadWorkspace } from './load-workspace';
import { failureOf } from './run-projects';
import { projectOptions, type ProjectRun } from './project-options';
import { assignTaskOutputs } from './task-outputs';

/** What a command line names, looked into. */
export interface Inspected {
  readonly archives: readonly PageArchive[];
  /** Those of the archives, too. */
  readonly diagnostics: readonly Diagnostic[];
  /** The workspace of the projects; absent: only archives were named. */
  readonly root?: string;
}

/** Looks into the archives and projects that are named: a file is an archive, and a directory has projects; without any, all projects. */
export async function inspectNamed(question: Question, budget: number): Promise<Inspected> {
  const { arguments: named, cwd } = question;
  const files = named.filter((path) => isArchive(resolve(cwd, path)));
  const directories = named.filter((path) => !files.includes(path));
  const ofProjects =
    named.length > 0 && directories.length === 0
      ? nothing
      : await inspectProjects(question, directories, budget);
  const ofFiles: Inspected[] = [];
  for (const file of files) ofFiles.push(await inspectArchive(file, cwd, budget));
  const all = [...ofFiles, ofProjects];
  return {
    archives: all.flatMap(({ archives }) => archives),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    ...(ofProjects.root === undefined ? {} : { root: ofProjects.root }),
  };
}

const nothing: Inspected = { archives: [], diagnostics: [] };

/** What is not there is taken for what its name says. */
function isArchive(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? path.endsWith('.zip') : !stats.isDirectory();
}

async function inspectArchive(source: string, cwd: string, budget: number): Promise<Inspected> {
  const file = resolve(cwd, source);
  const asNamed = (found: Diagnostic) => namedSo(found, file, source);
  try {
    const uffa = await readUffa(file);
    const found = uffa.diagnostics.map(asNamed);
    return await inspectOne(uffa, { source, budget, found, positionOf: () => undefined });
  } catch (error) {
    if (error instanceof UffaError) return { archives: [], diagnostics: [asNamed(error.diagnostic)] };
    throw error;
  }
}

/** A diagnostic that calls an archive what the command line does. */
function namedSo(found: Diagnostic, file: string, source: string): Diagnostic {
  const { args } = found;
  if (!('archive' in args) || args.archive !== file) return found;
  return { ...found, args: { ...args, archive: source } };
}

async function inspectProjects(
  { cwd, options, signal }: Question,
  directories: readonly string[],
  budget: number,
): Promise<Inspected> {
  const workspace = loadWorkspace(cwd, options.workspace, directories);
  if ('problems' in workspace) return { archives: [], diagnostics: workspace.problems };
  const outputs = assignTaskOutputs(options.taskOutputs, workspace);
  const run = { options, workspace, taskOutputs: outputs.byProject, signal };
  const inspected: Inspected[] = [];
  for (const project of workspace.projects) {
    signal.throwIfAborted();
    inspected.push(await inspectProject(project, run, budget));
  }
  return {
    archives: inspected.flatMap(({ archives }) => archives),
    diagnostics: [
      ...workspace.diagnostics,
      ...outputs.diagnostics,
      ...inspected.flatMap(({ diagnostics }) => diagnostics),
    ],
    root: workspace.root,
  };
}

async function inspectProject(project: Project, run: ProjectRun, budget: number): Promise<Inspected> {
  try {
    const options = projectOptions(run, project);
    const planned = await planProject(project, options);
    const measured = await measure(planned.uffa, run.signal);
    return await inspectOne(planned.uffa, {
      source: project.path,
      projectPath: project.path,
      budget,
      found: [...planned.diagnostics, ...measured.diagnostics],
      positionOf: (id) =>
        activeManifest(project, options).extensions.find((each) => each.id === id)?.position,
      sizes: measured.sizes,
    });
  } catch (error) {
    return { archives: [], diagnostics: [failureOf(error, project)] };
  }
}

/** An archive that must not be written has no packed sizes. */
async function measure(
  uffa: Uffa,
  signal: AbortSignal,
): Promise<{ readonly sizes: ReadonlyMap<string, PackedSize>; readonly diagnostics: readonly Diagnostic[] }> {
  if (hasErrors(uffa.diagnostics)) return { sizes: new Map(), diagnostics: [] };
  try {
    return { sizes: await packedSizes(uffa.entries, { signal }), diagnostics: [] };
  } catch (error) {
    if (error instanceof UffaError) return { sizes: new Map(), diagnostics: [error.diagnostic] };
    throw error;
  }
}

interface OneOptions {
  readonly source: string;
  readonly projectPath?: string;
  readonly budget: number;
  readonly found: readonly Diagnostic[];
  readonly positionOf: (id: string) => Position | undefined;
  readonly sizes?: ReadonlyMap<string, PackedSize>;
}

async function inspectOne(uffa: Uffa, options: OneOptions): Promise<Inspected> {
  const { source, projectPath, budget, found, positionOf, sizes } = options;
  const inspection = await inspectUffa(uffa, sizes === undefined ? {} : { sizes });
  const diagnostics = [...found, ...inspection.diagnostics, ...overBudget(inspection, budget, positionOf)];
  const archive = { inspection, source, diagnostics, ...(projectPath === undefined ? {} : { projectPath }) };
  return { archives: [archive], diagnostics };
}
