import type { WorkspaceCatalogue } from '../catalogue/catalogue';
import type { BatchDefinitions, PlaceableElement, OtherProjects, WhyUnhashed } from '../checks';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { RuleSetting } from '../diagnostics/rule-setting';
import type { ServiceAddress } from '../discover/config/service-address';
import type { Project } from '../discover/project';
import type { Uffa } from '../entry';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { ThreadBudget } from '../zip/pack/thread-budget';
import type { PlanOptions } from '../plan/plan-content';

/** What an environment makes of a project's archive. */
export interface TargetEnvironment {
  /** The directory below `dist` that its archives are in. */
  readonly name: string;
  /** By the ids of OAuth applications. */
  readonly addresses: ReadonlyMap<string, ServiceAddress>;
}

/** How a project is packaged. */
export interface PackagingOptions extends PlanOptions {
  /** The profile `client-extension.<profile>.yaml` to use; absent: none. */
  readonly profile?: string;
  /**
   * What `manifestsOf` makes of the project's files as they are now, for callers that have it already; absent: the
   * files are read.
   */
  readonly manifests?: readonly ProjectManifest[];
  /** Where the archive is for; absent: nowhere in particular. */
  readonly target?: TargetEnvironment;
  /** What the project has to know of the others of the workspace; from `compareProjects`. */
  readonly otherProjects?: OtherProjects;
  /** The elements of the whole workspace that pages can place, from `placeableElements`; absent: not known. */
  readonly elements?: readonly PlaceableElement[];
  /** What the batch data of the whole workspace defines; called when a project needs it. Absent: not known. */
  readonly definitions?: () => BatchDefinitions;
  /** What the user's Liferay offers, from `readCatalogue`; absent: not known. */
  readonly catalogue?: WorkspaceCatalogue;
  /** `strict` makes warnings fail. */
  readonly strictness?: 'strict' | 'lenient';
  /** What the user has set for kinds of diagnostics: of several for one, the last counts. Before `failOn`. */
  readonly rules?: readonly RuleSetting[];
  /** Codes of warnings and infos that count as errors. */
  readonly failOn?: readonly string[];
  /**
   * `unless-refused`: the caller has built nothing where the yaml alone is refused. Then no more is said than
   * `validate` says. Absent: what is there is what the project's builds have made.
   */
  readonly builds?: 'unless-refused';
  /** Tells which files of the workspace a cache does not see; absent: there is no cache. */
  readonly whyUnhashed?: WhyUnhashed;
  /** Shared by all projects that are packaged at the same time in one process. */
  readonly threads?: ThreadBudget;
  /** Stops writing; nothing half-written is left behind. */
  readonly signal?: AbortSignal;
}

/** An archive on disk. */
export interface WrittenArchive {
  /** Absolute path. */
  readonly output: string;
  /** In bytes. */
  readonly size: number;
}

/** What became of one project. */
export interface PackagingResult {
  readonly project: Project;
  readonly success: boolean;
  /** Sorted by place and code. */
  readonly diagnostics: readonly Diagnostic[];
  /** The rules that a diagnostic matched, whether or not it is still among them; absent: not known. */
  readonly usedSettings?: readonly RuleSetting[];
  /** Absolute path of what was written. */
  readonly output?: string;
  /** The archive's size in bytes. */
  readonly size?: number;
  /** All that were written, where there is one for each of several virtual instances; absent: it is the one output. */
  readonly archives?: readonly WrittenArchive[];
  /** What was planned; absent where there is no plan. */
  readonly uffa?: Uffa;
}
