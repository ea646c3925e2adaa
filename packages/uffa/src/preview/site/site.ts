import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { EntryContent } from '../../entry';
import type { PortalExtension } from '../../inspect/extensions-of';

/** What a portal would serve and show of some archives: the whole of what the pages are made from, as plain data. */
export interface PreviewSite {
  /** Sorted by name. */
  readonly projects: readonly PreviewProject[];
  /** What the workspace has installed of what the portal brings to each page. */
  readonly portal: PortalParts;
  /** What reading the archives found; what planning found is the plans' own. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A project, as its planned archive makes it. */
export interface PreviewProject {
  /** The archive's name without `.zip`. */
  readonly name: string;
  /** The project's path, relative to the workspace. */
  readonly root: string;
  /** Where the portal serves its files, such as `/o/shop`. */
  readonly contextPath: string;
  /** In the order of the archive's configuration. */
  readonly extensions: readonly PreviewExtension[];
  /** What is served below the context, by the path below it, without a slash in front. Another path is 404. */
  readonly files: ReadonlyMap<string, PreviewFile>;
  /** The scripts that extensions name as modules, and those that these import by relative paths. Sorted by path. */
  readonly modules: readonly PreviewModule[];
}

/** A file below the context of a project. */
export interface PreviewFile {
  /** In the archive, such as `static/list.js`. */
  readonly path: string;
  /** For `openEntry`: the bytes that the archive would have. */
  readonly content: EntryContent;
}

/** A client extension with what its configuration says. */
export interface PreviewExtension extends PortalExtension {
  /** The name of its project. */
  readonly project: string;
  /** Its `typeSettings`, as the portal reads them. */
  readonly settings: ReadonlyMap<string, string>;
  /** Its `properties`, read as a file of `java.util.Properties`. */
  readonly properties: ReadonlyMap<string, string>;
  /** Milliseconds since 1970, as the archive has it; follows from what is in the archive. */
  readonly buildTimestamp: string;
}

/** What a script of an archive imports and exports. */
export interface PreviewModule {
  /** In the archive. */
  readonly path: string;
  /** Bare names that it imports. */
  readonly imports: readonly ModuleImport[];
  /** The names that it exports itself; `default` among them. */
  readonly exports: readonly string[];
  /** Whether it passes on all names of another module, which are then not known. */
  readonly exportsAll: boolean;
}

/** A bare name that a module imports. */
export interface ModuleImport {
  readonly specifier: string;
  /** The names that it asks for, where it names them. */
  readonly names: readonly string[];
}

/** The packages of the workspace that stand in for parts of the portal. */
export interface PortalParts {
  /** The version of `react`; absent: it is not installed. */
  readonly react?: string;
  /** The version of `@clayui/css`, which is the default theme and brings the default icons; absent: there is none. */
  readonly clay?: string;
  /** The packages of Clay that scripts of the site import, with those that these depend on, as far as they are installed. */
  readonly packages: ReadonlySet<string>;
}

/**
 * Reads a file of an npm package that the workspace has installed.
 *
 * @param name of the package, such as `react` or `@clayui/css`
 * @param path below the package, such as `package.json`
 * @returns undefined where there is no such file
 */
export type ReadPackageFile = (name: string, path: string) => Promise<Buffer | undefined>;
