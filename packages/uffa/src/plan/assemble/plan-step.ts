import { posix, relative, resolve, sep } from 'node:path';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { compileGradlePattern, type PathPredicate } from '../../globs/gradle-pattern';
import { compileNioGlob, type NioGlob } from '../../globs/nio-glob';
import type { AssembleStep, ProjectManifest } from '../../manifest/project-manifest';
import { unreadableFile } from '../project-file';
import { stepSources, type SourceSet } from '../sources';
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
  const listings = stepSources(manifest, step, options.taskOutputs).map((source) =>
    list(manifest, source, options),
  );
  const diagnostics: Diagnostic[] = [...refused, ...listings.flatMap((listing) => listing.diagnostics)];
  const entries: AssembledEntry[] = [];
  for (const listed of listings.flatMap(({ files }) => files)) {
    const entry = entryOf(manifest, step, listed, hashify);
    if ('code' in entry) diagnostics.push(entry);
    else entries.push(entry);
  }
  if (entries.length === 0 && diagnostics.length === 0) diagnostics.push(emptyStep(step, listings));
  return {
    entries: entries.filter(({ path }) => !path.startsWith('../')),
    diagnostics: [...diagnostics, ...strays(step, entries)],
  };
}

/** What is wrong with the step itself. */
function refusals(step: AssembleStep, { taskOutputs }: AssembleOptions): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const { fromTask, from, hashify } = step;
  if (fromTask && !Object.hasOwn(taskOutputs, fromTask.text)) {
    const args = { task: fromTask.text, known: Object.keys(taskOutputs).sort() };
    diagnostics.push(
      from
        ? diagnostic('from-task-unknown-with-from', { ...args, from: from.text }, fromTask.position)
        : diagnostic('from-task-unknown', args, fromTask.position),
    );
  }
  if (from && /^$|\0/.test(from.text)) diagnostics.push(diagnostic('assemble-from-empty', {}, from.position));
  const glob = hashify && compileNioGlob(hashify.text);
  if (hashify && glob && 'error' in glob) {
    diagnostics.push(
      diagnostic('hashify-glob-invalid', { glob: hashify.text, reason: glob.error }, hashify.position),
    );
  }
  return diagnostics;
}

function list(
  { project }: ProjectManifest,
  source: SourceSet,
  { buildDirectoryName }: AssembleOptions,
): SourceListing {
  const { workspaceRoot } = project;
  return listSource(resolve(workspaceRoot, source.base), {
    workspaceRoot,
    includes: included(source.include),
    excludes: leftOut(project, source, buildDirectoryName),
    position: source.position ?? { file: project.path, line: 1, column: 1 },
  });
}

function included(patterns: readonly string[] | undefined): PathPredicate {
  if (patterns === undefined || patterns.includes('**/*')) return () => true;
  const predicates = patterns.map(compileGradlePattern);
  return (path) => predicates.some((matches) => matches(path));
}

function entryOf(
  { project }: ProjectManifest,
  step: AssembleStep,
  listed: ListedFile,
  hashify: NioGlob | undefined,
): AssembledEntry | Diagnostic {
  const source = relative(project.workspaceRoot, listed.file).split(sep).join('/');
  const directory = posix.dirname(listed.path);
  const name = posix.basename(listed.path);
  const isHashed = hashify !== undefined && 'matches' in hashify && hashify.matches(name);
  try {
    const finalName = isHashed ? hashedName(name, listed.file) : name;
    return {
      path: posix.normalize(`./${step.into?.text ?? ''}/${directory}/${finalName}`),
      content: { kind: 'file', file: listed.file, size: listed.size },
      executable: listed.executable,
      origin: { kind: 'assemble', position: step.position, source },
    };
  } catch (error) {
    return unreadableFile(source, error);
  }
}

/** Gradle copies such files beside the build directory, where no archive finds them. */
function strays(step: AssembleStep, entries: readonly AssembledEntry[]): readonly Diagnostic[] {
  const into = step.into;
  if (into === undefined || !entries.some(({ path }) => path.startsWith('../'))) return [];
  return [diagnostic('assemble-into-outside', { into: into.text }, into.position)];
}
