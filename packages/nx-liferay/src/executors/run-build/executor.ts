import type { ExecutorContext, PromiseExecutor } from '@nx/devkit';
import { join, posix } from 'node:path';
import { diagnostic, UffaError, type Diagnostic } from 'uffa';
import { isWithin } from 'uffa/inference';
import { print } from '../../print';
import { keptByGit } from '../../workspace/kept-by-git';
import { failedWith } from '../failed-with';
import type { BuildSchema } from './build-schema';
import { commandOptions } from './command-options';
import { declaredOutputs } from './declared-outputs';
import { outputPattern } from './output-pattern';
import { builtBelow, planEmptying, type BuiltProject } from './plan-emptying';
import { removeOutputs } from './remove-outputs';
import { runCommands } from './run-commands';

/** Runs the build of a project, once what an earlier one has left is removed. */
const build: PromiseExecutor<BuildSchema> = async (options, context) => {
  const project = options.emptyOutputs === false ? undefined : builtProject(options, context);
  try {
    const emptied = project === undefined ? [] : emptyOutputs(project, context);
    const success = await runCommands(commandOptions(options), context);
    if (!success || project === undefined) return { success };
    return report(withoutWork(emptied, project, context), context);
  } catch (error) {
    if (error instanceof UffaError) return report([error.diagnostic], context);
    throw error;
  }
};

export default build;

/** @returns the outputs from which something was removed */
function emptyOutputs(project: BuiltProject, { root }: ExecutorContext): readonly string[] {
  const git = keptByGit(project.root, root, process.env);
  if (git === undefined) return [];
  const emptying = planEmptying(project, git);
  removeOutputs(emptying, project);
  return emptying.bases;
}

/** A compiler that takes for built what is gone makes an archive without content. */
function withoutWork(
  emptied: readonly string[],
  project: BuiltProject,
  { projectName = '' }: ExecutorContext,
): readonly Diagnostic[] {
  const position = { file: posix.join(project.path, 'package.json'), line: 1, column: 1 };
  return emptied
    .filter((base) => builtBelow(base, project).files.length === 0)
    .map((base) => posix.join(project.path, base))
    .map((output) => diagnostic('build-made-nothing', { project: projectName, output }, position));
}

function report(
  diagnostics: readonly Diagnostic[],
  { root }: ExecutorContext,
): { readonly success: boolean } {
  if (diagnostics.length === 0) return { success: true };
  print(failedWith(diagnostics, { workspaceRoot: root }).text);
  return { success: false };
}

/** Undefined where Nx says too little of the project. */
function builtProject(
  options: BuildSchema,
  {
    root: workspaceRoot,
    projectName = '',
    targetName = '',
    target = {},
    projectsConfigurations,
  }: ExecutorContext,
): BuiltProject | undefined {
  const { projects } = projectsConfigurations;
  const path = projects[projectName]?.root;
  if (path === undefined) return undefined;
  const named = { projectName, targetName, target, projects };
  const { made, others } = declaredOutputs({ ...named, options: { ...options } });
  const kept = (options.keptOutputs ?? []).flatMap(
    (output) => outputPattern(posix.join(path, output), path) ?? [],
  );
  const nested = Object.values(projects)
    .filter(({ root }) => root !== path && isWithin(root, path))
    .map(({ root }) => posix.relative(path, root));
  return {
    root: join(workspaceRoot, path),
    path,
    made,
    others: [...others, ...kept],
    nested: new Set(nested),
  };
}
