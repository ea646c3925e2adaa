import { join, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import type { Project } from '../../discover/project';
import { readManifests } from '../../manifest/read-manifest';
import type { PackagingOptions, PackagingResult } from '../../packaging/packaging-options';
import { planProject } from '../../packaging/plan-project';
import { sourcesOf } from '../../plan/sources';

/** A project that a preview shows, and how its archive is planned. */
export interface PreviewedProject {
  readonly project: Project;
  readonly options: PackagingOptions;
}

/** What a preview shows, as the workspace is now. */
export interface PreviewedWorkspace {
  readonly projects: readonly PreviewedProject[];
  /** Those of no project. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The projects as they are planned now. */
export interface PlannedWorkspace extends Pick<PreviewedWorkspace, 'diagnostics'> {
  readonly results: readonly PackagingResult[];
  /** The absolute paths of directories and files that the plans depend on; some may not be there. */
  readonly watched: readonly string[];
}

/** Files that the plans of all projects depend on: what they say of one counts for others. */
const OF_ALL = /[\\/](?:client-extension[^\\/]*\.ya?ml|gradle\.properties|uffa\.config\.json|LCP\.json)$/;

/** Batch data defines what that of other projects may name. */
const OF_BATCH = /[\\/]batch(?:[\\/]|$)/;

interface Planned {
  readonly result: PackagingResult;
  readonly watched: readonly string[];
}

/** Plans projects, and again those that changes concern. */
export class PlannedProjects {
  private readonly planned = new Map<string, Planned>();
  private loaded: PreviewedWorkspace | undefined;

  /**
   * @param load reads the workspace, which may have more or fewer projects than before
   */
  constructor(private readonly load: () => PreviewedWorkspace | Promise<PreviewedWorkspace>) {}

  /** @param changed absolute paths of what is another since the last call; absent: everything is planned */
  async plan(changed?: readonly string[]): Promise<PlannedWorkspace> {
    this.loaded = isOfAll(changed) ? await this.load() : (this.loaded ?? (await this.load()));
    const { projects, diagnostics } = this.loaded;
    const paths = new Set(projects.map(({ project }) => project.path));
    for (const path of this.planned.keys()) if (!paths.has(path)) this.planned.delete(path);
    for (const previewed of projects) {
      if (!this.isConcerned(previewed.project, changed)) continue;
      // Planning hardly waits for anything, and requests want their turn.
      await setImmediate();
      this.planned.set(previewed.project.path, await plannedOf(previewed));
    }
    const all = [...this.planned.values()];
    return {
      results: all.map(({ result }) => result),
      watched: [...new Set(all.flatMap(({ watched }) => watched))].sort(),
      diagnostics,
    };
  }

  private isConcerned({ path }: Project, changed: readonly string[] | undefined): boolean {
    const planned = this.planned.get(path);
    if (planned === undefined || changed === undefined) return true;
    return changed.some(
      (file) => OF_ALL.test(file) || planned.watched.some((each) => isAtOrBelow(file, each)),
    );
  }
}

/** Whether the workspace is to be read again: reading it all takes longer than planning one project. */
function isOfAll(changed: readonly string[] | undefined): boolean {
  return changed?.some((file) => OF_ALL.test(file) || OF_BATCH.test(file)) ?? true;
}

/** A directory that is removed concerns what depends on something below it. */
function isAtOrBelow(file: string, directory: string): boolean {
  return file === directory || file.startsWith(directory + sep) || directory.startsWith(file + sep);
}

async function plannedOf({ project, options }: PreviewedProject): Promise<Planned> {
  try {
    const manifests = options.manifests ?? readManifests(project);
    const sources = manifests.flatMap((manifest) => sourcesOf(manifest, options.taskOutputs));
    return {
      result: await planProject(project, { ...options, manifests }),
      watched: [project.root, ...sources.map(({ base }) => join(project.workspaceRoot, base))],
    };
  } catch (error) {
    return {
      result: { project, success: false, diagnostics: [failureOf(error, project)] },
      watched: [project.root],
    };
  }
}

function failureOf(error: unknown, { path }: Project): Diagnostic {
  if (error instanceof UffaError) return error.diagnostic;
  return diagnostic('project-failed', { project: path, reason: messageOf(error) });
}
