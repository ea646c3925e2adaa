import { posix, resolve } from 'node:path';
import { diagnostic, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic';
import { isExcludedByDefault } from '../../globs/default-excludes';
import { compileNioGlob, type NioGlob } from '../../globs/nio-glob';
import type { AssembleStep, ProjectManifest } from '../../manifest/project-manifest';
import { isUrl } from '../gradle-path';
import { sourceDiagnostic } from '../../files/source-diagnostic';
import type { WalkedFile } from '../../files/walk';
import { stepSources, type StepSource, type TaskOutputs, type UnsettledTask } from '../sources';
import { workspacePath } from '../../files/workspace-path';
import type { AssembledEntry } from './duplicate-paths';
import { emptyStep } from './empty-step';
import { hashedName } from './hashed-name';
import { leftOut } from './left-out';
import { listSource, type SourceListing } from './list-source';
import { sourcePredicates } from './source-predicates';
import { stepDiagnostics } from './step-diagnostics';
import { themePathOf, unbuiltTheme } from './unbuilt-theme';
import { targetPath, type TargetPath } from './target-path';

export interface AssembleOptions {
  readonly taskOutputs: TaskOutputs;
  readonly unsettledTasks?: Readonly<Record<string, UnsettledTask>>;
  /** A file of this name is left out of every copy. */
  readonly buildDirectoryName: string;
}

interface PlannedStep {
  readonly entries: readonly AssembledEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The entries of one step. A file outside the workspace can't be hashed, so it is an error (deviation D8). */
export function planStep(
  manifest: ProjectManifest,
  step: AssembleStep,
  options: AssembleOptions,
): PlannedStep {
  const refused = stepDiagnostics(step, { ...options, project: manifest.project });
  if (refused.some(({ severity }) => severity === 'error')) return { entries: [], diagnostics: refused };
  const hashify = step.hashify && compileNioGlob(step.hashify.text);
  const sources = stepSources(manifest, step, options.taskOutputs);
  const listings = sources.map((source) => listing(manifest, source, options));
  const diagnostics: Diagnostic[] = [...refused, ...listings.flatMap((listing) => listing.diagnostics)];
  const entries: AssembledEntry[] = [];
  const buildDirectory = posix.join('/', manifest.project.path, 'build', options.buildDirectoryName);
  const target = { hashify, pathOf: targetPath(step.into?.text ?? '', buildDirectory) };
  const files = listings.flatMap((listing) => listing.files);
  if (files.length > 0) diagnostics.push(...intoUrl(step));
  for (const listed of files) {
    const entry = entryOf(manifest, step, listed, target);
    if ('code' in entry) diagnostics.push(entry);
    else entries.push(entry);
  }
  if (entries.length === 0 && !hasErrors(diagnostics)) {
    const everything = sources.map((source) => listing(manifest, { ...source, include: ['**'] }, options));
    const outputs =
      step.fromTask && options.taskOutputs[step.fromTask.text]?.map((path) => posix.normalize(path));
    diagnostics.push(
      ...(unbuiltTheme(manifest, step) ?? [
        emptyStep(manifest, step, everything, outputs, themePathOf(manifest, step)),
      ]),
    );
  }
  const kept = entries.filter(isKept);
  return { entries: kept, diagnostics: [...diagnostics, ...strays(step, entries.length - kept.length)] };
}

function listing(
  { project }: ProjectManifest,
  source: StepSource,
  { buildDirectoryName }: AssembleOptions,
): SourceListing {
  const { workspaceRoot } = project;
  return listSource(resolve(workspaceRoot, source.base), {
    workspaceRoot,
    ...sourcePredicates(source),
    excludes: leftOut(project, source, buildDirectoryName),
    position: source.position,
  });
}

interface Target {
  readonly hashify: NioGlob | undefined;
  readonly pathOf: TargetPath;
}

function entryOf(
  { project }: ProjectManifest,
  step: AssembleStep,
  { path, content, executable }: WalkedFile,
  { hashify, pathOf }: Target,
): AssembledEntry | Diagnostic {
  const source = workspacePath(project.workspaceRoot, content.file);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isHashed = hashify !== undefined && 'matches' in hashify && hashify.matches(name);
  try {
    const finalName = isHashed ? hashedName(name, content) : name;
    return {
      path: pathOf(path.slice(0, -name.length), finalName),
      content,
      executable,
      origin: { kind: 'assemble', position: step.position, source },
    };
  } catch (error) {
    return sourceDiagnostic(error, source);
  }
}

/**
 * Gradle also copies files that do not end up in the archive: beside the build directory, or where its zip leaves them
 * out.
 */
function isKept({ path }: AssembledEntry): boolean {
  return !path.startsWith('../') && !isExcludedByDefault(path);
}

/** Gradle reads "into" when it has something to copy. */
function intoUrl({ into }: AssembleStep): readonly Diagnostic[] {
  return into && isUrl(into.text)
    ? [diagnostic('assemble-path-is-url', { path: into.text }, into.position)]
    : [];
}

function strays({ into }: AssembleStep, count: number): readonly Diagnostic[] {
  return into && count > 0 ? [diagnostic('assemble-into-outside', { into: into.text }, into.position)] : [];
}
