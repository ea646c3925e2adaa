import { relative, sep } from 'node:path';
import type { ProjectConfiguration, ProjectGraph } from '@nx/devkit';
import { diagnostic, wordsOf } from 'uffa';
import { type BuildProblem } from 'uffa/delivery';
import { isWithin } from 'uffa/inference';
import { targetOutputs } from '../../graph/facts/target-outputs';
import type { IsIgnored } from '../../workspace/git-ignore';
import { buildTasks, taskId, type BuildTask } from './build-tasks';
import type { ShownProject } from './shown-projects';

/** What builds are made from and run with. */
export interface BuildSetup {
  readonly workspaceRoot: string;
  readonly projects: Readonly<Record<string, ProjectConfiguration>>;
  readonly graph: Pick<ProjectGraph, 'dependencies'> | undefined;
  readonly isIgnored: IsIgnored;
  /** Runs tasks by Nx. @returns the ids of those that failed */
  readonly run: (tasks: readonly BuildTask[]) => Promise<readonly string[]>;
}

/** A shown project with the tasks that it is packaged from, and the directories that these are built from. */
interface Built {
  readonly shown: ShownProject;
  readonly tasks: readonly BuildTask[];
  /** Relative to the workspace root, with slashes. */
  readonly roots: readonly string[];
}

/** The builds of shown projects: all of them at the start, later those that a change concerns. */
export class Builds {
  private readonly built: readonly Built[];
  private readonly outputs: readonly string[];
  /** Of those whose last build failed, by the names of their projects. */
  private readonly problems = new Map<string, BuildProblem>();

  constructor(
    shown: readonly ShownProject[],
    private readonly setup: BuildSetup,
  ) {
    const { projects, graph } = setup;
    this.built = shown
      .map((each) => ({
        shown: each,
        tasks: buildTasks(each, projects, graph),
        roots: rootsOf(each.name, projects, graph),
      }))
      .filter(({ tasks }) => tasks.length > 0);
    this.outputs = this.built.flatMap(({ tasks }) => tasks.flatMap((task) => outputsOf(task, projects)));
  }

  /** The directories whose files are built from, absolute. */
  get watched(): readonly string[] {
    const roots = new Set(this.built.flatMap(({ roots: each }) => each));
    return [...roots].map(
      (root) => `${this.setup.workspaceRoot}${root === '.' ? '' : sep + root.split('/').join(sep)}`,
    );
  }

  /**
   * Builds what a change concerns.
   *
   * @param changed absolute paths; absent: everything is built
   * @returns a problem for each project whose last build failed, whether or not this change concerns it
   */
  async run(changed: readonly string[] | undefined): Promise<readonly BuildProblem[]> {
    const sources = changed?.map((file) => this.pathOf(file)).filter((path) => this.isSource(path));
    const concerned = this.built.filter(
      ({ roots }) => sources?.some((path) => roots.some((root) => isWithin(path, root))) ?? true,
    );
    if (concerned.length > 0) await this.build(concerned);
    return this.built.flatMap(({ shown }) => this.problems.get(shown.name) ?? []);
  }

  private async build(concerned: readonly Built[]): Promise<void> {
    const tasks = new Map(concerned.flatMap((each) => each.tasks.map((task) => [taskId(task), task])));
    const failed = await this.setup.run([...tasks.values()]);
    for (const { shown, tasks: own } of concerned) {
      const first = own.find((task) => failed.includes(taskId(task)));
      if (first === undefined) this.problems.delete(shown.name);
      else this.problems.set(shown.name, problemOf(shown.project.root, first));
    }
  }

  private pathOf(file: string): string {
    return relative(this.setup.workspaceRoot, file).split(sep).join('/');
  }

  /** What a build makes starts none: it would never end. */
  private isSource(path: string): boolean {
    return !this.outputs.some((output) => isWithin(path, output)) && !this.setup.isIgnored(path);
  }
}

/** The directory of a project, and those of the projects that it depends on. */
function rootsOf(
  name: string,
  projects: BuildSetup['projects'],
  graph: BuildSetup['graph'],
  known = new Set<string>(),
): readonly string[] {
  const project = projects[name];
  if (project === undefined || known.has(name)) return [];
  known.add(name);
  const needed = graph?.dependencies[name] ?? [];
  return [project.root, ...needed.flatMap(({ target }) => rootsOf(target, projects, graph, known))];
}

/** What stands before the first wildcard of each output. */
function outputsOf({ project, target }: BuildTask, projects: BuildSetup['projects']): readonly string[] {
  const owner = projects[project];
  if (owner === undefined) return [];
  const outputs = targetOutputs({ project: owner, projectName: project })[target] ?? [];
  return outputs
    .map((output) => output.replace(/\/?[^/]*[*?[{].*$/, ''))
    .filter((base) => base !== '' && base !== owner.root);
}

function problemOf(project: string, failed: BuildTask): BuildProblem {
  const command = `nx ${failed.target} ${failed.project}`;
  const found = diagnostic('preview-build-failed', { project, command });
  return { project, code: found.code, ...wordsOf(found) };
}
