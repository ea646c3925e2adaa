import type { ExtensionType } from '../../extension-types';
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic';
import { messageOf } from '../../diagnostics/error-reason';
import { UffaError } from '../../diagnostics/errors';
import type { ApiProject, OpenApi } from '../data/api';
import type { BuildProblem, PreviewEvent } from '../page/messages';
import type { ReadPackageFile } from '../site/site';
import { listen, type Listening } from './listen';
import { PlannedProjects, type PreviewedWorkspace } from './planned-projects';
import { Preview, type Told } from './preview';
import { nextModel, problemOf, type PreviewModel } from './preview-model';
import { WatchedDirectories } from './watched-directories';

/** What a preview is made of, and whom it tells. */
export interface PreviewSetup {
  /** Reads the workspace, whenever something has changed. */
  readonly load: () => PreviewedWorkspace | Promise<PreviewedWorkspace>;
  /**
   * Builds what a change concerns, before anything is planned, and gives the problems of builds that fail. Absent: whoever
   * edits builds.
   *
   * @param changed absolute paths; absent at the start
   */
  readonly build?: (changed: readonly string[] | undefined) => Promise<readonly BuildProblem[]>;
  /** Directories besides those that plans depend on whose changes count. Absolute. */
  readonly watched?: readonly string[];
  readonly openApi: OpenApi;
  readonly readPackageFile: ReadPackageFile;
  readonly types?: readonly ExtensionType[];
  /** 0 for one that is free. */
  readonly port: number;
  readonly tell: (told: Told) => void;
}

/** What came of a change. */
export interface Shown {
  readonly model: PreviewModel;
  /** What the open pages were told. */
  readonly events: readonly PreviewEvent[];
  /** What planning found, of projects and of none. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A preview that answers, and shows what the workspace was at the last look. */
export interface OpenPreview extends Listening {
  readonly preview: Preview;
  readonly first: Shown;
  /** Shows each change from now on, until the signal. */
  readonly follow: (signal: AbortSignal) => AsyncGenerator<Shown, void, void>;
}

/**
 * Builds, plans and shows projects.
 * @throws UffaError where the port can't be listened to, and what `load` throws at the start
 */
export async function openPreview(setup: PreviewSetup): Promise<OpenPreview> {
  const stale: { note: (file: string) => void } = { note: () => undefined };
  const preview = new Preview({
    readPackageFile: setup.readPackageFile,
    tell: setup.tell,
    onStale: (file) => stale.note(file),
  });
  const planned = new PlannedProjects(setup.load);
  const listening = await listen(preview, setup.port);
  try {
    const first = await step(setup, preview, planned, undefined);
    return {
      ...listening,
      preview,
      first,
      follow: async function* (signal) {
        const directories = await WatchedDirectories.open(watchedBy(setup, first.watched));
        stale.note = (file) => directories.note(file);
        try {
          // What has changed before it was watched; builds that have failed are not tried again for that.
          const build = () => Promise.resolve(first.unbuilt);
          let last = await nextStep({ ...setup, build }, preview, planned, first, undefined);
          yield last;
          while (!signal.aborted) {
            const changed = await directories.next(signal);
            if (changed.length === 0) continue;
            last = await nextStep(setup, preview, planned, last, changed);
            directories.follow(watchedBy(setup, last.watched));
            yield last;
          }
        } finally {
          await directories.close();
        }
      },
    };
  } catch (error) {
    await listening.close();
    throw error;
  }
}

type Step = Shown & { readonly watched: readonly string[]; readonly unbuilt: readonly BuildProblem[] };

/** Where the workspace itself can't be read any more, such as its settings, everything stays as it is. */
async function nextStep(
  setup: PreviewSetup,
  preview: Preview,
  planned: PlannedProjects,
  last: Step,
  changed: readonly string[] | undefined,
): Promise<Step> {
  try {
    return await step(setup, preview, planned, changed);
  } catch (error) {
    // A directory may be removed while it is read.
    const found =
      error instanceof UffaError
        ? error.diagnostic
        : diagnostic('project-failed', { project: '.', reason: messageOf(error) });
    const { archives } = preview.model;
    const kept = new Set(['.', ...archives.keys()]);
    const model = { ...preview.model, kept, problems: [problemOf('.', found)] };
    return { ...last, model, events: preview.show(model, preview.api), diagnostics: [found] };
  }
}

/** Builds, plans, validates, and only then shows: at any time there is a whole model. */
async function step(
  setup: PreviewSetup,
  preview: Preview,
  planned: PlannedProjects,
  changed: readonly string[] | undefined,
): Promise<Step> {
  const unbuilt = (await setup.build?.(changed)) ?? [];
  const before = preview.model;
  const { results, watched, diagnostics } = await planned.plan(changed);
  const model = await nextModel(before, results, unbuilt, setup);
  const api = setup.openApi(apiProjects(model));
  const events = preview.show(model, api);
  return {
    model,
    events,
    watched,
    unbuilt,
    diagnostics: [...diagnostics, ...results.flatMap((result) => result.diagnostics), ...api.diagnostics],
  };
}

function apiProjects({ archives }: PreviewModel): readonly ApiProject[] {
  return [...archives].map(([path, { uffa }]) => ({ path, entries: uffa.entries }));
}

function watchedBy({ watched = [] }: PreviewSetup, planned: readonly string[]): readonly string[] {
  return [...new Set([...planned, ...watched])];
}
