import type { WorkspaceCatalogue } from '../catalogue/catalogue';
import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import type { ProjectFacts, TypeRegistry } from '../extension-types';
import type { FirstBytes } from '../files/first-bytes';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { MapValue } from '../values/value';
import type { BatchDefinitions } from '../workspace/batch-definitions';
import type { OtherProjects } from '../workspace/other-projects';
import type { KnownMarks } from './content-marks';
import type { WhyUnhashed } from './why-unhashed';

/** What the checks of a manifest know besides the manifest. */
export interface CheckContext {
  readonly types: TypeRegistry;
  readonly facts: ProjectFacts;
  /** The project's own LCP.json, where it has one and that is an object. */
  readonly lcpJson: MapValue | undefined;
  readonly otherProjects: OtherProjects;
  /** The workspace's `liferay.virtual.instance.id`. */
  readonly virtualInstanceId?: string;
  /** What the user's Liferay offers; absent: not known. */
  readonly catalogue?: WorkspaceCatalogue;
  /** What the batch data of the workspace defines; absent: not known. */
  readonly definitions?: () => BatchDefinitions;
  /** Which files the cache does not see; absent: there is no cache. */
  readonly whyUnhashed?: WhyUnhashed;
  /** Reads the beginning of a packaged file; absent: nothing is known of what files hold. */
  readonly firstBytes?: FirstBytes;
  /** What packaged files hold, as far as somebody has looked already; absent: nobody has. */
  readonly knownMarks?: KnownMarks;
}

/** Looks for one kind of diagnostic in a manifest, and reports each place where it is met. Pure. */
export type ManifestCheck = (manifest: ProjectManifest, context: CheckContext) => readonly Diagnostic[];

/** One that knows nothing but yaml files: those of the project, and of others. */
export type YamlCheck = (
  manifest: ProjectManifest,
  context: Pick<CheckContext, 'otherProjects' | 'types'>,
) => readonly Diagnostic[];

/** Looks for one kind of diagnostic in an archive, compared with the manifest it was planned from. Pure. */
export type UffaCheck = (
  manifest: ProjectManifest,
  uffa: Uffa,
  context: Pick<CheckContext, 'types' | 'whyUnhashed' | 'firstBytes' | 'knownMarks'>,
) => readonly Diagnostic[];
