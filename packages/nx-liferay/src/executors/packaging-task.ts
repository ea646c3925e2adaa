import { relative, sep } from 'node:path';
import {
  asksCatalogue,
  formatDiagnostics,
  manifestsOf,
  projectAt,
  readExtensionTypes,
  readManifestFiles,
  sizeText,
  sourceReader,
  unknownCodes,
  unusableBecause,
  type Diagnostic,
  type EnvironmentOptions,
  type PackagingOptions,
  type PackagingResult,
  type Project,
  type ProjectManifest,
} from 'uffa';
import { colorOfOutput } from './color-of-output';
import { failedWith } from './failed-with';
import type { PackagingSchema } from './packaging-schema';
import { targetOutputs } from '../graph/facts/target-outputs';
import { namingLeftOutBuild } from './left-out-build';
import type { Task, TaskContext, TaskOutcome } from './task';
import { unhashedFiles } from './unhashed-files';
import { targetEnvironment } from './workspace-environments';
import { workspaceRules } from './workspace-rules';

/** One of uffa's functions that make something from a project, perhaps for each of several virtual instances. */
export type Packaging = (
  project: Project,
  options: PackagingOptions,
  instances: readonly string[],
) => PackagingResult | Promise<PackagingResult>;

/** The task around one of uffa's functions: options in; diagnostics, or one line about the output, out. */
export function packagingTask(packaging: Packaging): Task<PackagingSchema> {
  return async (options, context) => {
    const { rules, diagnostics, readCatalogue } = workspaceRules(context.workspaceRoot, options.rules);
    const project = projectAt(context.workspaceRoot, context.project.root);
    const manifests = context.knownManifests?.(project);
    // What is not hashed for the task is not read either.
    const isAsked = diagnostics.length === 0 && (manifests ?? readableManifests(project)).some(asksCatalogue);
    const { catalogue, diagnostics: ofCatalogue } = isAsked
      ? readCatalogue(options.catalogue)
      : { diagnostics: [] };
    const unknown = [...diagnostics, ...unknownCodes(options.failOn ?? [], 'failOn'), ...ofCatalogue];
    if (unknown.length > 0) return failedWith(unknown, context);
    const environment = targetEnvironment(options, project);
    if (isRefused(environment)) return failedWith(environment, context);
    const given = {
      ...environment?.packaging,
      ...packagingOptions(options, context),
      ...(manifests === undefined ? {} : { manifests }),
      ...(catalogue === undefined ? {} : { catalogue }),
      rules,
    };
    const instances = given.virtualInstanceId === undefined ? environment?.instances : undefined;
    const result = await packaging(project, given, instances ?? []);
    return outcomeText({ ...result, diagnostics: namingLeftOutBuild(result.diagnostics, project) });
  };
}

/** None where they cannot be read: packaging says why. */
function readableManifests(project: Project): readonly ProjectManifest[] {
  try {
    return manifestsOf(project, readManifestFiles(project));
  } catch {
    return [];
  }
}

function isRefused(
  environment: EnvironmentOptions | readonly Diagnostic[] | undefined,
): environment is readonly Diagnostic[] {
  return Array.isArray(environment);
}

/** The text about a result: its diagnostics, or one line about the output. */
export function outcomeText(result: PackagingResult): TaskOutcome {
  const shown = formatDiagnostics(result.diagnostics, {
    color: colorOfOutput(),
    sources: sourceReader(result.project.workspaceRoot),
  });
  const lines = [shown, ...outputLines(result)].filter((line) => line !== '');
  return { success: result.success, text: lines.map((line) => `${line.trimEnd()}\n`).join('') };
}

/** What a target of these says of how its project is packaged; without the rules of the workspace. */
export function packagingOptions(options: PackagingSchema, context: TaskContext): PackagingOptions {
  const { profile, strict, failOn, virtualInstanceId, types, otherProjects, elements, replacements } =
    options;
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(virtualInstanceId === undefined || virtualInstanceId === '' ? {} : { virtualInstanceId }),
    ...(otherProjects === undefined ? {} : { otherProjects }),
    ...(elements === undefined ? {} : { elements }),
    ...(types === undefined ? {} : { types: readExtensionTypes(types).types }),
    ...(replacements === undefined ? {} : { replacements }),
    taskOutputs: { ...targetOutputs(context), ...options.taskOutputs },
    strictness: strict === true ? 'strict' : 'lenient',
    ...(failOn === undefined ? {} : { failOn }),
    builds: 'unless-refused',
    ...unhashedFiles(context),
    ...(context.threads === undefined ? {} : { threads: context.threads }),
    signal: context.signal,
  };
}

function outputLines({
  success,
  output,
  size,
  archives,
  project,
  uffa,
  diagnostics,
}: PackagingResult): readonly string[] {
  if (!success || output === undefined) return [];
  const problems = unusableBecause(diagnostics).length > 0 ? ' with problems' : '';
  const written = archives ?? [{ output, ...(size === undefined ? {} : { size }) }];
  return written.map((each) => {
    const path = relative(project.workspaceRoot, each.output).split(sep).join('/');
    const facts = [
      ...(each.size === undefined ? [] : [sizeText(each.size)]),
      ...(uffa === undefined
        ? []
        : [`${uffa.entries.length} ${uffa.entries.length === 1 ? 'file' : 'files'}`]),
    ];
    return `${path} (${facts.join(', ')})${problems}`;
  });
}
