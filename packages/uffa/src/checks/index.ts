export { checkUffa } from './check-uffa';
export { checkManifest, type ManifestCheckOptions } from './check-manifest';
export { findConflicts } from '../workspace/find-conflicts';
export { isRefused } from './is-refused';
export { lcpSchema } from './lcp/lcp-schema';
export { noConflicts, type ProjectConflicts } from '../workspace/project-conflicts';
export type { WhyUnhashed } from './why-unhashed';
export { unusableBecause, unusableCodes } from './unusable-because';
export { unknownCodes } from './unknown-codes';
