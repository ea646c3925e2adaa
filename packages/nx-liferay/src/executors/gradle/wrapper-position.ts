import { join, posix } from 'node:path';
import type { Position } from 'uffa';
import { textIfThere, upward } from 'uffa/inference';

/** The line that names the Gradle of the wrapper in a directory, or nearest above it; undefined where there is none. */
export function wrapperPosition(workspaceRoot: string, path: string): Position | undefined {
  for (const directory of upward(path)) {
    const file = posix.join(directory, 'gradle/wrapper/gradle-wrapper.properties');
    const lines = textIfThere(join(workspaceRoot, file))?.split('\n');
    if (lines === undefined) continue;
    const index = lines.findIndex((line) => line.startsWith('distributionUrl'));
    return { file, line: Math.max(index, 0) + 1, column: 1 };
  }
  return undefined;
}
