import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tempWorkspace } from './temp-workspace';

/** Stand-ins are shell scripts. */
export const hasShell = process.platform !== 'win32';

/** Writes a program that runs a shell script. */
export function writeProgram(file: string, script: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Writes a Java that prints its version to standard error, as the real one does. @returns its home */
export function javaHome(version: string, programs: readonly string[] = ['java', 'javac']): string {
  const home = tempWorkspace({});
  for (const program of programs) {
    writeProgram(join(home, 'bin', program), `echo 'openjdk version "${version}" 2025-04-15' >&2`);
  }
  return home;
}
