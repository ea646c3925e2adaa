export { checkUffa } from './check-uffa';
export { checkManifest, type ManifestCheckOptions } from './check-manifest';
export { findConflicts } from './conflicts/find-conflicts';
export { isRefused } from './is-refused';
export { noConflicts, type ProjectConflicts } from './conflicts/project-conflicts';
export type { Unseen } from './unseen';
export { unusableBecause, unusableCodes } from './unusable-because';
export { unknownCodes } from './unknown-codes';
