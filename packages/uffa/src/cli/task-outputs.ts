import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Project } from '../discover/project';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { TaskOutputs } from '../plan/sources';
import type { TaskOutputOption } from './options';

/** The outputs of tasks that a command line names, by the paths of the projects that they are for. */
export interface AssignedOutputs {
  readonly byProject: ReadonlyMap<string, TaskOutputs>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Projects of a run, with what their yaml says under each profile. */
export interface OutputTakers {
  readonly projects: readonly Project[];
  readonly manifests: ReadonlyMap<string, readonly ProjectManifest[]>;
}

/**
 * Finds the one project that each output is for: the one that is named with it, else the one that the path lies in, else
 * the only one whose `fromTask` gives that name. An output that may be for several is a diagnostic: each of them would get
 * the same jar.
 */
export function assignTaskOutputs(
  options: readonly TaskOutputOption[],
  takers: OutputTakers,
): AssignedOutputs {
  const byProject = new Map<string, Record<string, string[]>>();
  const diagnostics: Diagnostic[] = [];
  for (const option of options) {
    const found = projectFor(option, takers);
    if ('code' in found) diagnostics.push(found);
    else {
      const outputs = byProject.get(found.path) ?? {};
      byProject.set(found.path, {
        ...outputs,
        [option.task]: [...(outputs[option.task] ?? []), option.path],
      });
    }
  }
  return { byProject, diagnostics };
}

function projectFor({ project, task, path }: TaskOutputOption, takers: OutputTakers): Project | Diagnostic {
  const { projects } = takers;
  if (project !== undefined) {
    const named = projects.filter((each) => each.path === posix.normalize(project) || each.name === project);
    const [only] = named;
    if (only !== undefined && named.length === 1) return only;
    return diagnostic('task-output-project-unknown', { project, task, known: pathsOf(projects) });
  }
  const asking = projects.filter((each) => asksFor(task, each, takers));
  const [only] = asking;
  if (only === undefined) return diagnostic('task-output-unused', { task, path });
  const around = asking
    .filter((each) => posix.normalize(path).startsWith(`${each.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (around !== undefined) return around;
  return asking.length === 1
    ? only
    : diagnostic('task-output-of-several', { task, path, projects: pathsOf(asking) });
}

function asksFor(task: string, { path }: Project, { manifests }: OutputTakers): boolean {
  const steps = (manifests.get(path) ?? []).flatMap(({ assemble }) => assemble);
  return steps.some(({ fromTask }) => fromTask?.text === task);
}

function pathsOf(projects: readonly Project[]): readonly string[] {
  return projects.map(({ path }) => path).sort();
}
