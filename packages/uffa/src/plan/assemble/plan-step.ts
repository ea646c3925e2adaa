import { posix, relative, resolve, sep } from 'node:path';
import { diagnostic, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic';
import { isExcludedByDefault } from '../../globs/default-excludes';
import { compileGradlePattern, compileGradlePrefix, type PathPredicate } from '../../globs/gradle-pattern';
import { compileNioGlob, type NioGlob } from '../../globs/nio-glob';
import type { AssembleStep, ProjectManifest } from '../../manifest/project-manifest';
import { gradlePath, isUrl } from '../gradle-path';
import { unreadableFile } from '../project-file';
import { stepSources, type SourceSet, type StepSource } from '../sources';
import type { AssembledEntry } from './duplicate-paths';
import { emptyStep } from './empty-step';
import { hashedName } from './hashed-name';
import { leftOut } from './left-out';
import { listSource, type ListedFile, type SourceListing } from './list-source';
import type { AssembleOptions } from './plan-assemble';

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
  const refused = refusals(step, options);
  if (refused.some(({ severity }) => severity === 'error')) return { entries: [], diagnostics: refused };
  const hashify = step.hashify && compileNioGlob(step.hashify.text);
  const sources = stepSources(manifest, step, options.taskOutputs);
  const listings = sources.map((source) => listing(manifest, source, options));
  const diagnostics: Diagnostic[] = [...refused, ...listings.flatMap((listing) => listing.diagnostics)];
  const entries: AssembledEntry[] = [];
  const buildDirectory = posix.join('/', manifest.project.path, 'build', options.buildDirectoryName);
  for (const listed of listings.flatMap(({ files }) => files)) {
    const entry = entryOf(manifest, step, listed, { hashify, buildDirectory });
    if ('code' in entry) diagnostics.push(entry);
    else entries.push(entry);
  }
  if (entries.length === 0 && !hasErrors(diagnostics)) {
    const everything = sources.map((source) => listing(manifest, { ...source, include: ['**'] }, options));
    diagnostics.push(emptyStep(step, everything));
  }
  const kept = entries.filter(isKept);
  return { entries: kept, diagnostics: [...diagnostics, ...strays(step, entries.length - kept.length)] };
}

/** What is wrong with the step itself. */
function refusals(step: AssembleStep, { taskOutputs }: AssembleOptions): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { fromTask, from, into, hashify } = step;
  if (fromTask && !Object.hasOwn(taskOutputs, fromTask.text)) {
    const args = { task: fromTask.text, known: Object.keys(taskOutputs).sort() };
    diagnostics.push(
      from
        ? diagnostic('from-task-unknown-with-from', { ...args, from: from.text }, fromTask.position)
        : diagnostic('from-task-unknown', args, fromTask.position),
    );
  }
  if (from && /^$|\0/.test(from.text)) diagnostics.push(diagnostic('assemble-from-empty', {}, from.position));
  for (const path of [from, into]) {
    if (path && isUrl(path.text)) {
      diagnostics.push(diagnostic('assemble-path-is-url', { path: path.text }, path.position));
    }
  }
  const glob = hashify && compileNioGlob(hashify.text);
  if (hashify && glob && 'error' in glob) {
    diagnostics.push(
      diagnostic('hashify-glob-invalid', { glob: hashify.text, reason: glob.error }, hashify.position),
    );
  }
  return diagnostics;
}

function listing(
  { project }: ProjectManifest,
  source: StepSource,
  { buildDirectoryName }: AssembleOptions,
): SourceListing {
  const { workspaceRoot } = project;
  return listSource(resolve(workspaceRoot, source.base), {
    workspaceRoot,
    ...predicatesOf(source),
    excludes: leftOut(project, source, buildDirectoryName),
    position: source.position,
  });
}

interface Predicates {
  readonly takes: PathPredicate;
  readonly mayTakeBelow: PathPredicate;
}

/** A file has to match one of the patterns, and the output of the task where that is a pattern too. */
function predicatesOf({ include, output }: SourceSet): Predicates {
  const patternSets = [include, output === undefined ? undefined : [output]].filter(
    (set) => set !== undefined,
  );
  return {
    takes: allOf(patternSets.map((patterns) => anyOf(patterns.map(compileGradlePattern)))),
    mayTakeBelow: allOf(patternSets.map((patterns) => anyOf(patterns.map(compileGradlePrefix)))),
  };
}

function anyOf(predicates: readonly PathPredicate[]): PathPredicate {
  return (path) => predicates.some((matches) => matches(path));
}

function allOf(predicates: readonly PathPredicate[]): PathPredicate {
  return (path) => predicates.every((matches) => matches(path));
}

interface Target {
  readonly hashify: NioGlob | undefined;
  /** As if the workspace were the root of the disk: "into" may leave the directory, and come back. */
  readonly buildDirectory: string;
}

function entryOf(
  { project }: ProjectManifest,
  step: AssembleStep,
  listed: ListedFile,
  { hashify, buildDirectory }: Target,
): AssembledEntry | Diagnostic {
  const source = relative(project.workspaceRoot, listed.file).split(sep).join('/');
  const directory = posix.dirname(listed.path);
  const name = posix.basename(listed.path);
  const isHashed = hashify !== undefined && 'matches' in hashify && hashify.matches(name);
  try {
    const finalName = isHashed ? hashedName(name, listed.file) : name;
    const target = gradlePath(`${step.into?.text ?? ''}/${directory}/${finalName}`);
    return {
      path: posix.relative(buildDirectory, posix.join(buildDirectory, target)),
      content: { kind: 'file', file: listed.file, size: listed.size },
      executable: listed.executable,
      origin: { kind: 'assemble', position: step.position, source },
    };
  } catch (error) {
    return unreadableFile(source, error);
  }
}

/** Gradle copies other files too: beside the build directory, or where its zip leaves them out. */
function isKept({ path }: AssembledEntry): boolean {
  return !path.startsWith('../') && !isExcludedByDefault(path);
}

function strays({ into }: AssembleStep, count: number): readonly Diagnostic[] {
  return into && count > 0 ? [diagnostic('assemble-into-outside', { into: into.text }, into.position)] : [];
}
