import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic';
import type { Position } from '../diagnostics/position';
import { majorVersionIn, type JavaInstallation } from './java-installation';

export interface JdkNeed {
  /** What needs it, as shown to people: `Maven`. */
  readonly tool: string;
  readonly projectName: string;
  /** The lowest version that will do, as build scripts write it: `17`, `1.8`. */
  readonly javaVersion: string | undefined;
  /** The file that asks for it. */
  readonly position: Position;
}

/** What is wrong with the Java of this machine, which may be absent; undefined where it will do. */
export function jdkProblem(
  { tool, projectName, javaVersion, position }: JdkNeed,
  found: JavaInstallation | undefined,
): Diagnostic | undefined {
  const needed = javaVersion === undefined ? null : (majorVersionIn(javaVersion) ?? null);
  if (found === undefined) return diagnostic('jdk-missing', { tool, project: projectName, needed }, position);
  const { java, majorVersion, isJdk } = found;
  if (!isJdk) return diagnostic('jdk-is-jre', { tool, project: projectName, java }, position);
  if (needed === null || majorVersion === undefined || majorVersion >= needed) return undefined;
  return diagnostic('jdk-too-old', { project: projectName, java, found: majorVersion, needed }, position);
}
