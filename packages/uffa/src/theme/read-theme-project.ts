import { posix } from 'node:path';
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import { startOf, type Position } from '../diagnostics/position';
import { MANIFEST_FILE } from '../discover/file-names';
import type { Project } from '../discover/project';
import { parseJson } from '../java-text/json-reader';
import type { MapValue, Value } from '../values/value';
import type { ProjectManifest } from '../manifest/project-manifest';
import { readProjectFile } from '../plan/project-file';

/** What building a theme needs to know from its package.json. */
export interface ThemeProject {
  readonly project: Project;
  /** `styled`, `unstyled`, or the name of another theme. */
  readonly baseTheme: string;
  /** The directory or npm package of a base theme that is neither styled nor unstyled. */
  readonly baseThemeFrom: string;
  /** The place where the base theme is named. */
  readonly position: Position;
  /** Names of the packages that its style sheets may import from, sorted. */
  readonly dependencies: readonly string[];
}

/** Whether a project has style sheets to build: under any profile, as with Liferay's plugin (behaviour.md 14). */
export function isTheme({ everyProfile }: ProjectManifest): boolean {
  return everyProfile.some(({ type }) => type === 'themeCSS');
}

/** The line of the yaml that makes a project a theme; absent: there is none. */
export function themePosition({ everyProfile }: ProjectManifest): Position | undefined {
  return everyProfile.find(({ type }) => type === 'themeCSS')?.position;
}

/**
 * Whether the package.json in a theme's directory is the theme's. In the workspace's root it is the workspace's, and
 * the theme builds on styled like one without.
 */
export function hasOwnPackageJson({ path }: Pick<Project, 'path'>): boolean {
  return path !== '.';
}

/**
 * Reads `liferayDesignPack` and the dependencies of a project's package.json; without one it builds on styled.
 *
 * @param declaredAt what a diagnostic points at where there is no package.json
 */
export function readThemeProject(
  project: Project,
  declaredAt: Position = startOf(posix.join(project.path, MANIFEST_FILE)),
): {
  readonly theme: ThemeProject;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { source, text, diagnostics } = readProjectFile(project, 'package.json');
  const read = parseJson((text ?? '').replace(/^\uFEFF/, ''), source);
  const json = read.value?.kind === 'map' ? read.value : undefined;
  const designPack = mapIn(json, 'liferayDesignPack');
  const baseTheme = designPack?.members.get('baseTheme')?.value;
  const from = designPack?.members.get('baseThemeFrom')?.value;
  const name = textOf(baseTheme) ?? 'styled';
  const theme = {
    project,
    baseTheme: name,
    baseThemeFrom: textOf(from) ?? name,
    position: from?.position ?? baseTheme?.position ?? (text === undefined ? declaredAt : startOf(source)),
    dependencies: dependenciesOf(json),
  };
  const unnamed =
    json !== undefined && hasOwnPackageJson(project) && textOf(baseTheme) === undefined
      ? [diagnostic('package-json-without-base-theme', { file: source }, startOf(source))]
      : [];
  return { theme, diagnostics: [...diagnostics, ...read.diagnostics, ...unnamed] };
}

function dependenciesOf(json: MapValue | undefined): readonly string[] {
  const names = ['dependencies', 'devDependencies'].flatMap((key) => [
    ...(mapIn(json, key)?.members.keys() ?? []),
  ]);
  return [...new Set(names)].filter((name) => !isTool(name)).sort();
}

/** The tools that build a theme are not part of it, although Liferay's builder copies them. */
function isTool(name: string): boolean {
  return /^(liferay-(frontend|theme)-.*|sass(-embedded)?|rtlcss|bourbon)$/.test(name);
}

function mapIn(value: MapValue | undefined, key: string): MapValue | undefined {
  const member = value?.members.get(key)?.value;
  return member?.kind === 'map' ? member : undefined;
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' && value.value !== '' ? value.value : undefined;
}
