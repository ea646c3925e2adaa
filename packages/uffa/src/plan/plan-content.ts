import { hasErrors, sortDiagnostics, type Diagnostic } from '../diagnostics/diagnostic';
import type { Entry } from '../entry';
import { typeRegistry, type ExtensionType } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import { planAssemble } from './assemble/plan-assemble';
import { batchFiles } from './batch/batch-files';
import type { BatchOutline } from './batch/batch-outline';
import { planBatch } from './batch/plan-batch';
import type { ConfigContext } from './config/config-entry';
import { planDockerfile } from './container/dockerfile';
import { planLcpJson, type LcpJsonPart } from './container/lcp-json';
import { tokensOf } from './container/tokens';
import type { MapValue } from '../values/value';
import { groupingOf } from './grouping';
import { planLanguage } from './language/plan-language';
import { overlayEntries } from './overlay-entries';
import { archiveName, buildDirectoryName } from './names';
import { joinFragments, emptyFragment, type PlanFragment } from './plan-fragment';
import type { PlannedExtension } from './planned-extension';
import { planPluginPackageProperties } from './plugin-package-properties';
import { plannedExtensions } from './settings/planned-extensions';
import { projectFiles, type ReadProjectFile } from './project-file';
import { planReplacements } from './replacements';
import { planSiteInitializer } from './site-initializer/plan-site-initializer';
import type { TaskOutputs, UnsettledTask } from './sources';
import { staticPaths } from './static-paths';

/** What planning an archive depends on besides the project's files. */
export interface PlanOptions {
  /** The workspace's `liferay.virtual.instance.id` (behaviour.md 18). */
  readonly virtualInstanceId?: string;
  /** Types of client extension besides Liferay's own; one of the same name replaces Liferay's. */
  readonly types?: readonly ExtensionType[];
  /** The outputs of the tasks that `fromTask` may name, as paths relative to the workspace root. */
  readonly taskOutputs?: TaskOutputs;
  /** Tasks that are known and have nothing to package so far, by the name that `fromTask` gives. */
  readonly unsettledTasks?: Readonly<Record<string, UnsettledTask>>;
  /**
   * Files that take the place of what the steps put into the archive, or join it: by their paths in the archive, paths
   * relative to the workspace root.
   */
  readonly replacements?: Readonly<Record<string, string>>;
  /** What takes the place of members of the LCP.json, or joins them: of an environment. */
  readonly lcp?: MapValue;
}

/** What an archive holds but for its config JSON, which is made last: its time stamp is derived from all the rest. */
export interface PlannedContent {
  /** The archive's file name without `.zip`. */
  readonly name: string;
  /** Sorted by path. */
  readonly entries: readonly Entry[];
  /** What the config JSON is about; absent where the manifest can only be read in part: then there is none. */
  readonly extensions?: readonly PlannedExtension[];
  readonly context: Omit<ConfigContext, 'buildTimestamp'>;
  readonly diagnostics: readonly Diagnostic[];
  /** What the batch data among the entries says. */
  readonly batch: readonly BatchOutline[];
}

/**
 * Plans what a project's archive holds under the manifest's profile. Diagnostics are returned with the archive; where there is an
 * error among them, the archive must not be written. Of a manifest that can only be read in part, no more than
 * `assemble` is planned. Checks of the manifest itself are `checkManifest`'s.
 */
export function planContent(manifest: ProjectManifest, options: PlanOptions = {}): PlannedContent {
  const { virtualInstanceId } = options;
  const name = archiveName(manifest.project.name, virtualInstanceId);
  const context = { manifest, ...(virtualInstanceId === undefined ? {} : { virtualInstanceId }) };
  const assembled = planAssemble(manifest, {
    taskOutputs: options.taskOutputs ?? {},
    unsettledTasks: options.unsettledTasks ?? {},
    buildDirectoryName: buildDirectoryName(virtualInstanceId),
  });
  if (hasErrors(manifest.diagnostics)) {
    const found = sortDiagnostics([...manifest.diagnostics, ...assembled.diagnostics]);
    return { name, entries: [], context, diagnostics: found, batch: [] };
  }

  const { extensions, diagnostics } = plannedExtensions(
    manifest,
    typeRegistry(options.types),
    staticPaths(assembled.entries),
  );
  const batch = planBatch(manifest, assembled.entries);
  const generated = joinFragments([
    planReplacements(manifest, options.replacements ?? {}),
    batch,
    planSiteInitializer(manifest, extensions),
    planLanguage(manifest),
    planPackageFiles(manifest, extensions, options),
  ]);
  const overlaid = overlayEntries(assembled.entries, generated.entries);
  const found = [
    ...manifest.diagnostics,
    ...assembled.diagnostics,
    ...diagnostics,
    ...generated.diagnostics,
    ...overlaid.diagnostics,
  ];
  const known = new Map(batch.read.map((read) => [read.source, read]));
  return {
    name,
    entries: overlaid.entries,
    extensions,
    context,
    diagnostics: sortDiagnostics(found),
    batch: batchFiles(manifest, overlaid.entries, known),
  };
}

/**
 * Plans what the project's own files give, without `assemble` and so without the output of any build: this can be
 * validated before there is a build.
 */
export function planProjectFiles(
  manifest: ProjectManifest,
  options: PlanOptions = {},
  readFile: ReadProjectFile = projectFiles(manifest.project),
): PlanFragment {
  const { extensions, diagnostics } = plannedExtensions(manifest, typeRegistry(options.types), undefined);
  const files = joinFragments([
    planSiteInitializer(manifest, extensions),
    planLanguage(manifest),
    planPackageFiles(manifest, extensions, options, readFile),
  ]);
  return { entries: files.entries, diagnostics: [...diagnostics, ...files.diagnostics] };
}

/** Dockerfile, LCP.json and the properties that are derived from it. */
function planPackageFiles(
  manifest: ProjectManifest,
  extensions: readonly PlannedExtension[],
  { virtualInstanceId, lcp }: Pick<PlanOptions, 'virtualInstanceId' | 'lcp'>,
  readFile: ReadProjectFile = projectFiles(manifest.project),
): PlanFragment {
  const grouping = groupingOf(extensions.map(({ type }) => type.classification));
  const tokens = tokensOf(manifest, extensions);
  const dockerfile =
    grouping === undefined ? emptyFragment : planDockerfile(manifest, grouping, tokens, readFile);
  const lcpJson: LcpJsonPart =
    grouping === undefined ? emptyFragment : planLcpJson(manifest, grouping, tokens, readFile, lcp);
  const gradleProperties = readFile('gradle.properties');
  return joinFragments([
    { ...emptyFragment, diagnostics: gradleProperties.diagnostics },
    dockerfile,
    lcpJson,
    planPluginPackageProperties(manifest, extensions, lcpJson.dependencies, virtualInstanceId, readFile),
  ]);
}
