export { readViews, viewNames } from '../check/view';
export { runPreview, type PreviewOutcome, type PreviewRun } from './run-preview';
