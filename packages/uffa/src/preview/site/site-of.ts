import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Uffa } from '../../entry';
import { typeRegistry, type ExtensionType } from '../../extension-types';
import { isObject, jsonObjectIn } from '../../files/read-json';
import { contextPathOf } from '../../inspect/context-path';
import { extensionsOf } from '../../inspect/extensions-of';
import { readConfigurations, type Configuration } from '../../inspect/read-configurations';
import { typeSettingsOf } from '../../inspect/type-settings';
import { parseProperties } from '../../java-text/properties';
import { knownSize } from '../../zip/pack/known-size';
import { modulesOf } from './modules-of';
import type {
  PortalParts,
  PreviewExtension,
  PreviewFile,
  PreviewProject,
  PreviewSite,
  ReadPackageFile,
} from './site';

const STATIC = 'static/';

/** An archive to show: one that was planned, or read. */
export interface PlannedForPreview {
  /** The project's path, relative to the workspace. */
  readonly root: string;
  readonly uffa: Uffa;
}

export interface SiteOptions {
  /** Finds out which parts of the portal the workspace brings. Absent: none. */
  readonly readPackageFile?: ReadPackageFile;
  /** Types of client extension besides Liferay's own. */
  readonly types?: readonly ExtensionType[];
}

/**
 * What a portal would serve of these archives. Reads their configuration and the scripts that extensions name, never the
 * yaml: what is not in an archive is not in the site.
 */
export async function siteOf(
  projects: readonly PlannedForPreview[],
  { readPackageFile = () => Promise.resolve(undefined), types }: SiteOptions = {},
): Promise<PreviewSite> {
  const read: { readonly project: PreviewProject; readonly diagnostics: readonly Diagnostic[] }[] = [];
  for (const planned of projects) read.push(await projectOf(planned, types));
  return {
    projects: read
      .map(({ project }) => project)
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    portal: await portalParts(
      read.map(({ project }) => project),
      readPackageFile,
    ),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

async function projectOf(
  { root, uffa }: PlannedForPreview,
  types: readonly ExtensionType[] | undefined,
): Promise<{ readonly project: PreviewProject; readonly diagnostics: readonly Diagnostic[] }> {
  const { name, entries } = uffa;
  const { configurations, diagnostics } = await readConfigurations(uffa);
  const contextPath = contextPathOf(name, configurations);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const portal = extensionsOf(configurations, {
    contextPath,
    types: typeRegistry(types),
    sizeOf: (path) => {
      const entry = byPath.get(path);
      return entry === undefined ? undefined : (knownSize(entry.content) ?? 0);
    },
  });
  const extensions = portal.map((extension, index): PreviewExtension => {
    const { members = {} }: Partial<Configuration> = configurations[index] ?? {};
    return {
      ...extension,
      project: name,
      settings: typeSettingsOf(members['typeSettings']),
      properties: propertiesOf(members['properties']),
      buildTimestamp: String(members['buildTimestamp']),
    };
  });
  const files = entries.flatMap(({ path, content }): [string, PreviewFile][] =>
    path.startsWith(STATIC) ? [[path.slice(STATIC.length), { path, content }]] : [],
  );
  const modules = await modulesOf(extensions, byPath);
  return { project: { name, root, contextPath, extensions, files: new Map(files), modules }, diagnostics };
}

/** The portal joins the list by line feeds and reads it as such a file: a backslash is an escape there. */
function propertiesOf(value: unknown): ReadonlyMap<string, string> {
  const lines = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return parseProperties(lines.filter((line) => typeof line === 'string').join('\n'));
}

/** What the workspace has installed of what the portal brings to the pages of these projects. */
export async function portalParts(
  projects: readonly PreviewProject[],
  readPackageFile: ReadPackageFile,
): Promise<PortalParts> {
  const asked = projects.flatMap(({ modules }) =>
    modules.flatMap(({ imports }) => imports.map(({ specifier }) => specifier)),
  );
  const installed = (name: string) => installedPackage(name, readPackageFile);
  const [react, clay] = [await installed('react'), await installed('@clayui/css')];
  return {
    ...(react === undefined ? {} : { react: react.version }),
    ...(clay === undefined ? {} : { clay: clay.version }),
    packages: await withDependencies(asked.filter(isOfClay), installed),
  };
}

function isOfClay(name: string): boolean {
  return /^@clayui\/[^/]+$/.test(name);
}

/** These packages of Clay and those that they depend on, as far as they are installed: on a page each is there once. */
async function withDependencies(
  names: readonly string[],
  installed: (name: string) => Promise<InstalledPackage | undefined>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const name of new Set(names)) {
    const open = [name];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const dependencies = found.has(next) ? undefined : (await installed(next))?.dependencies;
      if (dependencies === undefined) continue;
      found.add(next);
      open.push(...dependencies.filter(isOfClay));
    }
  }
  return found;
}

interface InstalledPackage {
  readonly version: string;
  readonly dependencies: readonly string[];
}

async function installedPackage(
  name: string,
  readPackageFile: ReadPackageFile,
): Promise<InstalledPackage | undefined> {
  const bytes = await readPackageFile(name, 'package.json');
  const { version, dependencies } = jsonObjectIn(bytes?.toString('utf8') ?? '') ?? {};
  if (typeof version !== 'string') return undefined;
  return { version, dependencies: isObject(dependencies) ? Object.keys(dependencies) : [] };
}
