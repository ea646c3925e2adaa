import type { WorkspaceCatalogue } from '../../catalogue/catalogue';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { ProjectManifest } from '../../manifest/project-manifest';
import type { BatchData, BatchOutline } from '../../plan/batch/batch-outline';
import type { BatchDefinitions } from '../../workspace/batch-definitions';

/** What the rules about batch data know. */
export interface BatchContext {
  readonly manifest: ProjectManifest;
  /** What the project's own files define. */
  readonly own: BatchDefinitions;
  /** What the batch data and site initializers of all projects define; absent: only the project's own files are known. */
  readonly workspace?: () => BatchDefinitions;
  /** What the user's Liferay offers; absent: not known. */
  readonly catalogue?: WorkspaceCatalogue;
}

/** Looks for one kind of diagnostic in a project's batch data, in the order of its paths. Pure. */
export type BatchCheck = (files: readonly BatchOutline[], context: BatchContext) => readonly Diagnostic[];

/** A batch data file that is JSON. */
export interface ReadFile extends BatchOutline {
  readonly data: BatchData;
}

/** The files that are JSON. */
export function readFiles(files: readonly BatchOutline[]): readonly ReadFile[] {
  return files.flatMap((file) => (file.data === undefined ? [] : [{ ...file, data: file.data }]));
}

/** The files that are batch data, not merely JSON: what they lack otherwise has one cause. */
export function envelopes(files: readonly BatchOutline[]): readonly ReadFile[] {
  return readFiles(files).filter(
    ({ data: { envelope } }) => envelope.kind === 'map' && envelope.members.has('configuration'),
  );
}
