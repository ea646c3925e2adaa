import { resolve } from 'node:path';
import {
  diagnostic,
  formatDiagnostics,
  projectAt,
  readExtensionTypes,
  sourceReader,
  terminalLine,
  unknownCodes,
  type Diagnostic,
} from 'uffa';
import { loadPreview, type PreviewedWorkspace } from 'uffa/delivery';
import { print } from '../../print';
import { gitIgnore } from '../../workspace/git-ignore';
import { colorOfOutput } from '../color-of-output';
import { failedWith } from '../failed-with';
import { packagingOptions } from '../packaging-task';
import type { PackagingSchema } from '../packaging-schema';
import type { TaskContext, TaskOutcome } from '../task';
import { workspaceRules } from '../workspace-rules';
import { Builds } from './builds';
import { NxRuns } from './nx-runs';
import type { PreviewSchema } from './preview-schema';
import { runTasks } from './run-tasks';
import { shownProjects, type ShownProject } from './shown-projects';

/** Shows projects until Nx is asked to stop, or checks their pages. */
export async function previewTask(options: PreviewSchema, context: TaskContext): Promise<TaskOutcome> {
  const { workspaceRoot, projectName, projects = {}, projectGraph, signal } = context;
  const { runPreview, readViews, viewNames } = await loadPreview();
  const { views, unknown } = readViews(options.views ?? 'ltr-1280');
  const problems = [
    ...unknown.map((value) => diagnostic('preview-view-unknown', { value, views: viewNames })),
    ...unknownCodes(options.failOn ?? [], 'failOn'),
  ];
  if (problems.length > 0) return failedWith(problems, context);
  const { shown, unknown: unknownNames } = shownProjects(projects, projectName, options.with ?? []);
  unknownNames.forEach((line) => print(`${terminalLine(line)}\n`));
  const isCheck = options.check === true;
  const nx = new NxRuns({ workspaceRoot, env: process.env, signal, isRepeated: !isCheck });
  const builds = new Builds(shown, {
    workspaceRoot,
    projects,
    graph: projectGraph,
    isIgnored: gitIgnore(workspaceRoot),
    run: (tasks) => runTasks(tasks, nx),
  });
  const { screenshots, diagnostics } = await runPreview({
    workspaceRoot,
    load: () => previewedProjects(shown, options, context),
    build: (changed) => builds.run(changed),
    watched: builds.watched,
    types: readExtensionTypes(typesOf(shown)).types,
    port: options.port ?? 0,
    env: process.env,
    cwd: workspaceRoot,
    proxy: {
      ...(options.proxy === undefined ? {} : { portal: options.proxy }),
      allowsWrites: options.allowWrites === true,
      records: options.record === true,
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    },
    ...(isCheck
      ? { check: { views, directory: resolve(workspaceRoot, options.out ?? 'build/preview') } }
      : {}),
    opens: options.open === true ? 'browser' : 'nothing',
    show: (said) => print(typeof said === 'string' ? `${terminalLine(said)}\n` : textOf(said, workspaceRoot)),
    signal,
  });
  const text = `${textOf(diagnostics, workspaceRoot)}${screenshots.map((file) => `${file}\n`).join('')}`;
  return { success: !diagnostics.some((each) => fails(each, options)), text };
}

function fails({ severity, code }: Diagnostic, { strict, failOn = [] }: PreviewSchema): boolean {
  return severity === 'error' || failOn.includes(code) || (severity === 'warning' && strict === true);
}

/** Each is planned as its own target `package` plans it. */
function previewedProjects(
  shown: readonly ShownProject[],
  { profile }: PreviewSchema,
  context: TaskContext,
): PreviewedWorkspace {
  const planned = shown.map(({ name, project, packaging }) => {
    const target = projectAt(context.workspaceRoot, project.root);
    const own = packaging.options as PackagingSchema | undefined;
    const schema = { ...own, ...(profile === undefined ? {} : { profile }) };
    const { rules, diagnostics } = workspaceRules(context.workspaceRoot, schema.rules);
    const options = packagingOptions(schema, { ...context, project, projectName: name });
    return { previewed: { project: target, options: { ...options, rules } }, diagnostics };
  });
  return {
    projects: planned.map(({ previewed }) => previewed),
    diagnostics: planned.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The types that the plugin's options add are the same for all projects. */
function typesOf([first]: readonly ShownProject[]): readonly object[] {
  return (first?.packaging.options as PackagingSchema | undefined)?.types ?? [];
}

function textOf(diagnostics: readonly Diagnostic[], workspaceRoot: string): string {
  return formatDiagnostics(diagnostics, { color: colorOfOutput(), sources: sourceReader(workspaceRoot) });
}
