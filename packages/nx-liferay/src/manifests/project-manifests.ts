import type { ProjectManifest } from 'uffa/inference';

/** A project's manifest under no profile, then under each of its own. */
export type ProjectManifests = readonly [ProjectManifest, ...ProjectManifest[]];
