import { readJsonText, withValue } from '../init/edit-json';
import { isObject } from '../../workspace/read-json';

/**
 * The text of the package.json of a new workspace, so that Nx takes the root for a project: only there does it run a target
 * without a project's name, such as `nx preview`. The root's npm scripts do not become targets.
 */
export function withRootProject(text: string): string {
  const read = readJsonText(text);
  const isProject = 'value' in read && isObject(read.value) && 'nx' in read.value;
  return isProject ? text : withValue(text, ['nx'], { includedScripts: [] });
}
