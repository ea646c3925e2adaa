/** What `diff` loads once there is something to compare. */
export { diffUffas } from '../diff/diff-uffas';
export { diffJson } from './render/diff-json';
export { diffMarkdown } from './render/diff-markdown';
export { diffText } from './render/diff-text';
