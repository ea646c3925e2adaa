// What is done besides packaging: archives that are merged or made for another environment, a portal that is asked or that
// loads from a development server, and the pages that stand in for one. Apart from the main module, which each packaging
// task loads.
export { mergeArchives, type MergedFrom, type MergeOptions, type MergeResult } from './merge/merge-archives';
export { retargetArchive, type Retargeted, type RetargetOptions } from './retarget/retarget-archive';
export { openPortal, type PortalChoice } from './portal-client/open-portal';
export type { Portal } from './portal-client/portal';
export { BATCH_DIRECTORY, planPlacement, type Placement } from './pull/plan-placement';
export { pull } from './pull/pull';
export { askedNow, readRecord, RECORD_FILE, textOfRecord, type PullRecord } from './pull/pull-record';
export type { PullContext, PullForm } from './pull/pull-request';
export type { Pulled, PulledFile } from './pull/pulled';
export { pulledText } from './pull/pulled-text';
export { version as uffaVersion } from './cli/version';
export { writeSboms } from './provenance/write-sboms';
export { DEFAULT_VERIFY_SECONDS, verifyDeployed } from './status/verify-deployed';
export { wantedByDefault, wantedKinds, wantedOf, type Wanted } from './pull/wanted';
export { batchWarnings, liveArchive, liveElementsOf } from './live/live-archive';
export { liveConfig, type LiveScript, type LiveScripts } from './live/live-config';
export { endServing, endStaleServing, type Ended } from './live/end-serving';
export { findPlace, type FoundPlace } from './live/find-place';
export { goLive, type LiveRequest } from './live/go-live';
export { holdPort } from './live/hold-port';
export { holdProject, type HeldProject, type LiveEnvironment } from './live/hold-project';
export type { LiveFiles } from './live/live-files';
export type { LivePlace } from './live/live-place';
export { openLiveLog, type LiveLog, type PortalTold } from './live/portal-told';
export { wayText, type WayBack } from './live/way-back';
export { deployOverLive } from './live/deploy-over-live';
export { loadPreview } from './preview/run/load-preview';
export type { PreviewOutcome, PreviewRun } from './preview/run/run-preview';
export type { BuildProblem } from './preview/page/messages';
export type { PreviewedProject, PreviewedWorkspace } from './preview/server/planned-projects';
