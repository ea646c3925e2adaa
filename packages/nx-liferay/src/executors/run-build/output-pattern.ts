import { posix } from 'node:path';
import { compileShellGlob, isWithin } from 'uffa/inference';
import { canonicalPath } from '../../workspace/canonical-path';

/** An output of a target, as a path or glob of what lies in one project. */
export interface OutputPattern {
  /**
   * The directory or file below which it matches something, relative to the project; `.` where it may match anything
   * in the project.
   */
  readonly base: string;
  /** Whether a path, relative to the project, is the output or below it. */
  readonly takes: (path: string) => boolean;
}

/**
 * @param output relative to the workspace root, or with its token
 * @param root of the project; relative to the workspace root
 * @returns undefined for an output that can't be in the project
 */
export function outputPattern(output: string, root: string): OutputPattern | undefined {
  const path = canonicalPath(output.replace(/^\{workspaceRoot\}\/?/, ''));
  // The project's path is no glob, even where it looks like one.
  if (root === '.') return belowProject(path);
  if (path.startsWith(`${root}/`)) return belowProject(path.slice(root.length + 1));
  if (isWithin(root, path)) return { base: '.', takes: () => true };
  if (!isWithin(root, literalStart(path))) return undefined;
  const fits = matcher(path);
  return { base: '.', takes: (inProject) => fits(posix.join(root, inProject)) };
}

function belowProject(path: string): OutputPattern | undefined {
  if (/^(?:\.\.(?:\/|$)|\/)/.test(path)) return undefined;
  return { base: literalStart(path), takes: path === '.' ? () => true : matcher(path) };
}

function matcher(pattern: string): (path: string) => boolean {
  const fits = compileShellGlob(pattern, 'matched');
  return (path) => selfAndAbove(path).some((each) => each === pattern || fits(each));
}

function selfAndAbove(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? [path] : [path, ...selfAndAbove(parent)];
}

/** The segments before the first that is a pattern. */
function literalStart(pattern: string): string {
  const segments = pattern.split('/');
  const magic = segments.findIndex((segment) => /[*?{}[\]()!+@\\]/.test(segment));
  return segments.slice(0, magic === -1 ? undefined : magic).join('/') || '.';
}
