import { join } from 'node:path';
import { isObject, readJson } from '../../workspace/read-json';

/**
 * Whether Nx makes a project of the workspace's root by itself: of a package.json with the member `nx`, or of a
 * project.json, and either has to name it. A plugin that gave another root a target would make a project of all files
 * that are in none.
 */
export function isNamedProject(workspaceRoot: string): boolean {
  const manifest = readJson(join(workspaceRoot, 'package.json'));
  const project = readJson(join(workspaceRoot, 'project.json'));
  const nx = manifest?.['nx'];
  const isProject = project !== undefined || isObject(nx);
  const names = [manifest?.['name'], project?.['name'], isObject(nx) ? nx['name'] : undefined];
  return isProject && names.some((name) => typeof name === 'string' && name !== '');
}
