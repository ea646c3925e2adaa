export { readViews, viewNames } from '../check/view';
export { noApi } from '../server/no-api';
export { workspacePackages } from '../server/workspace-packages';
export { runPreview, type PreviewOutcome, type PreviewRun } from './run-preview';
