import type { DxpRelease, Json } from 'uffa';
import type { PackageManager } from 'uffa/inference';

/** The values that the templates of a recipe are filled with, and its functions are called with. */
export interface ProjectNames {
  /** The name of the directory, which is also the project's. */
  readonly project: string;
  /** POSIX path of the project, relative to the workspace root. */
  readonly directory: string;
  /** The key of the client extension. */
  readonly id: string;
  /** The name that people see, such as `Ticket List`. */
  readonly name: string;
  /** The type of client extension. */
  readonly type: string;
  /** The name of the HTML element: lower-case, with a hyphen. */
  readonly element: string;
  /** The name of a class or component, such as `TicketList`. */
  readonly className: string;
  /** The id of the OAuth application beside the client extension. */
  readonly application: string;
  /** The port of the service or of the development server; 0 for a recipe without. */
  readonly port: number;
  /** From the project's directory to the workspace root, with a trailing slash, such as `../../`. */
  readonly offset: string;
}

/** What is around the new project. */
export interface WorkspaceContext {
  /** The workspace's. */
  readonly packageManager: PackageManager;
  /** The Liferay that the workspace is for. */
  readonly release: DxpRelease;
}

/** One item of `assemble`, as it is written in the yaml. */
export interface AssembleItem {
  readonly from?: string;
  readonly fromTask?: string;
  readonly include?: string | readonly string[];
  readonly into?: string;
  readonly hashify?: string;
}

export type Settings = Readonly<Record<string, Json>>;

/** What package.json has besides the project's name. */
export interface NodePackage {
  readonly scripts: Readonly<Record<string, string>>;
  /** Versions by name. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/**
 * One way of making a project for some types of client extension: a new framework is one object of this kind and a
 * directory of templates, never a branch elsewhere.
 */
export interface Recipe {
  /** As `--framework` names it. */
  readonly framework: string;
  /** Shown where users choose in a terminal. */
  readonly title: string;
  /** The types of client extension that it makes. The first recipe of a type is the type's default. */
  readonly types: readonly string[];
  /** Directories below `files/`, in order: files of a later one replace those of an earlier one. */
  readonly templates: readonly string[];
  /** What the templates need besides the names and the versions of packages. */
  readonly values?: (
    names: ProjectNames,
    surroundings: WorkspaceContext,
  ) => Readonly<Record<string, unknown>>;
  /** Absent: no package.json, or the templates have one. */
  readonly nodePackage?: NodePackage;
  readonly assemble: (names: ProjectNames) => readonly AssembleItem[];
  /** Settings of the client extension that depend on the recipe; `null` removes one. */
  readonly settings?: (names: ProjectNames) => Settings;
  /** The same of the OAuth application beside it. */
  readonly applicationSettings?: (names: ProjectNames) => Settings;
  /** The comment at the top of client-extension.yaml, without `#`. */
  readonly comment?: string;
  /** What `client-extension.local.yaml` says of the client extension: where its development server has the files. */
  readonly localSettings?: (names: ProjectNames) => Settings;
  /** The comment at the top of `client-extension.local.yaml`, without `#`. */
  readonly localComment?: (names: ProjectNames) => string;
  /** Where the search for a free port begins; absent: the project has no server. */
  readonly firstPort?: number;
  /** The only name that Liferay knows a project of this kind by; it has no client-extension.yaml. */
  readonly onlyName?: string;
}
