import { isWithin, type Project } from 'uffa/inference';
import { canonicalPath } from '../../workspace/canonical-path';
import { staticPrefix } from '../facts/gradle-pattern-to-nx';
import type { Inputs } from '../input';

/** A target of the same project whose work is packaged. */
export interface UpstreamTarget {
  readonly target: string;
  readonly inputs: Inputs;
  /** The names of its configurations: under each it may make something else. */
  readonly configurations: readonly string[];
  /** As the user wrote them; none where only what infers the target knows them. */
  readonly outputs: readonly string[];
}

/** Whether an output of a project's target may be, hold or lie in a path, relative to the workspace root. */
export function mayMake(output: string, path: string, project: Pick<Project, 'path'>): boolean {
  // An option of the target says where: that may be anywhere.
  if (output.includes('{options.')) return true;
  const inWorkspace = output
    .replace('{projectRoot}', project.path)
    .replace('{projectName}', '*')
    .replace(/^\{workspaceRoot\}/, '.');
  const made = staticPrefix(canonicalPath(inWorkspace)) || '.';
  return isWithin(made, path) || isWithin(path, made);
}
