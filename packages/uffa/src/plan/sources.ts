import { isAbsolute, posix, relative } from 'node:path';
import type { Position } from '../diagnostics/position';
import { CATALOGUE_FILE, CONFIG_FILE, MANIFEST_FILE, projectFiles } from '../discover/file-names';
import { asText } from '../java-text/as-text';
import {
  settingOf,
  type AssembleStep,
  type PlacedText,
  type ProjectManifest,
} from '../manifest/project-manifest';
import { asksCatalogue } from './asks-catalogue';
import { gradlePath } from './gradle-path';
import { THEME_DIRECTORY } from './names';

/** A set of files that planning reads. */
export interface SourceSet {
  /** `either`: only the disk can tell, and what is there may change. */
  readonly kind: 'file' | 'directory' | 'either';
  /** POSIX path relative to the workspace root. */
  readonly base: string;
  /** Gradle patterns relative to the base; absent: everything in it. */
  readonly include?: readonly string[];
  /** The output of a task may be a pattern: a file has to match it besides `include`. */
  readonly output?: string;
  /** The line of the yaml that calls for it; absent: none does. */
  readonly position?: Position;
}

/** A set that a step of `assemble` calls for. */
export type StepSource = SourceSet & { readonly position: Position };

/** The outputs of the tasks that `fromTask` may name, as paths relative to the workspace root. */
export type TaskOutputs = Readonly<Record<string, readonly string[]>>;

/** A task whose output can't be packaged: it was not run, or has made several files of which one is meant. */
export interface UnsettledTask {
  readonly tool: 'Gradle' | 'Maven';
  readonly command: string;
  /** Relative to the workspace root; none: it was not run. */
  readonly files: readonly string[];
}

/** Files of the project that planning takes by their names. */
const namedFiles: readonly string[] = [...projectFiles, MANIFEST_FILE, 'gradle.properties'].sort();

/** The files of profiles, and those that look like one and cause a warning. */
const profileFilePatterns: readonly string[] = ['client-extension*.yaml', 'client-extension*.yml'];

/**
 * Every file set that planning a project may read, under any profile that the manifest was read for. The planner
 * walks these, and the Nx plugin hashes them: what is packaged is what is hashed.
 */
export function sourcesOf(
  manifest: ProjectManifest,
  taskOutputs: TaskOutputs = {},
  catalogue?: string,
): readonly SourceSet[] {
  return [...namedSources(manifest, catalogue), ...assembleSources(manifest, taskOutputs)];
}

/**
 * What planning reads of a project by its name or its client extensions' types, whatever `assemble` says.
 *
 * @param catalogue where the catalogue of the user's Liferay is, relative to the workspace root
 */
export function namedSources(
  manifest: ProjectManifest,
  catalogue: string = CATALOGUE_FILE,
): readonly SourceSet[] {
  const { project } = manifest;
  const inProject = (path: string): string => posix.join(project.path, path);
  const has = (type: string): boolean => manifest.everyProfile.some((extension) => extension.type === type);
  const sets: SourceSet[] = [
    ...namedFiles.map((name): SourceSet => ({ kind: 'file', base: inProject(name) })),
    { kind: 'file', base: 'gradle.properties' },
    // Its rules say which diagnostics fail the project.
    { kind: 'file', base: CONFIG_FILE },
    // What it lacks is a diagnostic.
    ...(asksCatalogue(manifest) ? [{ kind: 'file' as const, base: catalogue }] : []),
    { kind: 'directory', base: inProject('.'), include: profileFilePatterns },
  ];
  if (project.kind === 'language')
    sets.push({ kind: 'directory', base: project.path, include: ['Language*.properties'] });
  if (has('batch')) sets.push({ kind: 'either', base: inProject('batch') });
  if (has('siteInitializer')) sets.push({ kind: 'either', base: inProject('site-initializer') });
  return [...sets, ...tokenDefinitions(manifest)];
}

/** What planning reads by the steps of `assemble`. */
export function assembleSources(
  manifest: ProjectManifest,
  taskOutputs: TaskOutputs = {},
): readonly SourceSet[] {
  return assembleSteps(manifest).flatMap((step) => stepSources(manifest, step, taskOutputs));
}

/** The steps of the yaml and, for a project with a theme, the step that takes its CSS (behaviour.md 14). */
export function assembleSteps(manifest: ProjectManifest): readonly AssembleStep[] {
  if (manifest.project.kind === 'language') return [];
  const theme = manifest.everyProfile.find(({ type }) => type === 'themeCSS');
  if (theme === undefined) return manifest.assemble;
  const text = (value: string): PlacedText => ({ text: value, position: theme.position });
  const css = {
    isImplied: true as const,
    position: theme.position,
    from: text(THEME_DIRECTORY),
    include: [text('css/*.css')],
    into: text('static'),
  };
  return [...manifest.assemble, css];
}

/**
 * Where one step takes its files from; a task beats `from`, and a step with neither takes from the project
 * (behaviour.md 5).
 */
export function stepSources(
  { project }: ProjectManifest,
  step: AssembleStep,
  taskOutputs: TaskOutputs,
): readonly StepSource[] {
  const include = step.include?.length ? { include: step.include.map(({ text }) => text) } : {};
  const outputs = step.fromTask === undefined ? undefined : taskOutputs[step.fromTask.text];
  if (outputs !== undefined) {
    const { position } = step.fromTask ?? step;
    return outputs.map((output) => ({ ...outputSource(output), ...include, position }));
  }
  const from = gradlePath(step.from?.text ?? '.');
  const base = isAbsolute(from)
    ? gradlePath(relative(project.workspaceRoot, from))
    : posix.join(project.path, from);
  const position = step.from?.position ?? step.position;
  return [{ kind: 'either', base: base.replace(/(.)\/$/, '$1') || '.', ...include, position }];
}

/** An output may be a glob: what stands before its first wildcard is the base. */
function outputSource(output: string): SourceSet {
  const canonical = posix.normalize(output).replace(/(.)\/$/, '$1');
  const segments = canonical.split('/');
  const wild = segments.findIndex((segment) => /[*?]/.test(segment));
  if (wild < 0) return { kind: 'either', base: canonical };
  const base = segments.slice(0, wild).join('/') || '.';
  return { kind: 'directory', base, output: segments.slice(wild).join('/') };
}

function tokenDefinitions({ project, everyProfile }: ProjectManifest): readonly SourceSet[] {
  return everyProfile.flatMap((extension): readonly SourceSet[] => {
    const path = extension.type === 'themeCSS' && settingOf(extension, 'frontendTokenDefinitionJSON');
    if (!path || path.kind !== 'string') return [];
    const { position = extension.position } = path;
    return [{ kind: 'file', base: posix.join(project.path, asText(path)), position }];
  });
}
