import { resolve } from 'node:path';
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import { planProject } from '../packaging/plan-project';
import { readUffa } from '../zip/read/read-uffa';
import type { Question } from './commands/command';
import { loadWorkspace } from './load-workspace';
import { namedArchives } from './named-archives';
import { projectOptions } from './project-options';
import { assignTaskOutputs } from './task-outputs';

/** An archive that a command line names, or a project as the archive that it would be packaged to. */
export interface NamedUffa {
  /** As it is shown. */
  readonly source: string;
  readonly uffa: Uffa;
}

/** The archives, and the projects at or under the directories, that are named; without any, all projects. */
export async function namedUffas(
  question: Question,
): Promise<{ readonly uffas: readonly NamedUffa[]; readonly diagnostics: readonly Diagnostic[] }> {
  const archives = question.arguments.filter((argument) => argument.endsWith('.zip'));
  const directories = question.arguments.filter((argument) => !argument.endsWith('.zip'));
  const read = await readArchives(archives, question);
  if (archives.length > 0 && directories.length === 0) return read;
  const planned = await planProjects(directories, question);
  return {
    uffas: [...read.uffas, ...planned.uffas],
    diagnostics: [...read.diagnostics, ...planned.diagnostics],
  };
}

type Named = Awaited<ReturnType<typeof namedUffas>>;

async function readArchives(patterns: readonly string[], { cwd }: Question): Promise<Named> {
  const { archives, diagnostics } = await namedArchives(patterns, cwd);
  const uffas: NamedUffa[] = [];
  for (const { file, shown } of archives) uffas.push({ source: shown, uffa: await readUffa(resolve(file)) });
  return withProblems(uffas, diagnostics);
}

async function planProjects(directories: readonly string[], question: Question): Promise<Named> {
  const { cwd, options, signal } = question;
  const workspace = loadWorkspace(cwd, options.workspace, directories);
  if ('problems' in workspace) return { uffas: [], diagnostics: workspace.problems };
  const outputs = assignTaskOutputs(options.taskOutputs, workspace);
  const run = { options, workspace, taskOutputs: outputs.byProject, signal };
  const uffas: NamedUffa[] = [];
  for (const project of workspace.projects) {
    signal.throwIfAborted();
    const { uffa } = await planProject(project, projectOptions(run, project));
    uffas.push({ source: project.path, uffa });
  }
  return withProblems(uffas, outputs.diagnostics);
}

/** Leaves out archives with errors, which no portal accepts, and keeps the errors. */
function withProblems(uffas: readonly NamedUffa[], diagnostics: readonly Diagnostic[]): Named {
  return {
    uffas: uffas.filter(({ uffa }) => !hasErrors(uffa.diagnostics)),
    diagnostics: [
      ...diagnostics.filter(({ severity }) => severity === 'error'),
      ...uffas.flatMap(({ uffa }) => uffa.diagnostics.filter(({ severity }) => severity === 'error')),
    ],
  };
}
