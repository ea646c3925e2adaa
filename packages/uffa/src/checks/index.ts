export { checkUffa } from './check-uffa';
export { checkManifest, type ManifestCheckOptions } from './check-manifest';
export { findConflicts } from './conflicts/find-conflicts';
export { noConflicts, type ProjectConflicts } from './conflicts/project-conflicts';
export type { Unseen } from './unseen';
