import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Uffa } from '../entry';
import type { ProjectFacts, TypeRegistry } from '../extension-types';
import type { ProjectManifest } from '../manifest/project-manifest';
import type { ProjectConflicts } from './conflicts/project-conflicts';
import type { Unseen } from './unseen';

/** What the checks of a manifest know besides it. */
export interface CheckContext {
  readonly types: TypeRegistry;
  readonly facts: ProjectFacts;
  readonly conflicts: ProjectConflicts;
  /** The workspace's `liferay.virtual.instance.id`. */
  readonly virtualInstanceId?: string;
  /** Which files the cache does not see, where there is one. */
  readonly unseen?: Unseen;
}

/** One finding: looks at a manifest and reports each place where it is met. Pure. */
export type ManifestCheck = (manifest: ProjectManifest, context: CheckContext) => readonly Diagnostic[];

/** One finding about an archive, in the light of the manifest that it was planned from. Pure. */
export type UffaCheck = (
  manifest: ProjectManifest,
  uffa: Uffa,
  context: Pick<CheckContext, 'types' | 'unseen'>,
) => readonly Diagnostic[];
