import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Position } from '../diagnostics/position';
import { entriesIn } from '../files/entries-in';
import { textIfThere } from '../files/text-if-there';
import type { Program } from './find-program';

/** The version of a Maven or Gradle that was found, before it runs. */
export interface ToolVersion {
  readonly version: string;
  /** The line that asks for this version; absent for a program on PATH. */
  readonly position?: Position;
}

/** How long Maven may take to tell its version, in milliseconds. */
const PATIENCE = 20_000;

export type BuildTool = 'gradle' | 'maven';

const distributions = {
  gradle: { file: 'gradle/wrapper/gradle-wrapper.properties', name: /\/gradle-(\d+(?:\.\d+)*)[\w.-]*\.zip/ },
  maven: {
    file: '.mvn/wrapper/maven-wrapper.properties',
    name: /\/apache-maven-(\d+(?:\.\d+)*)[\w.-]*\.(?:zip|tar\.gz)/,
  },
} as const;

const coreJars = { gradle: /^gradle-core-(\d[\w.]*)\.jar$/, maven: /^maven-core-(\d[\w.]*)\.jar$/ } as const;

/**
 * The version of a build tool: what its wrapper is to fetch, or what lies beside the program on PATH. Undefined where
 * neither gives it, as with a program that another one starts.
 */
export function toolVersion(
  tool: BuildTool,
  program: Program,
  workspaceRoot: string,
): ToolVersion | undefined {
  if (program.wrapper !== undefined) return distributionOf(tool, program.wrapper, workspaceRoot);
  const version = versionBeside(tool, program.file);
  return version === undefined ? undefined : { version };
}

/** Compares versions by their numbers: `8.10` is newer than `8.9`, and `9` is `9.0`. */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}

function distributionOf(tool: BuildTool, wrapper: string, workspaceRoot: string): ToolVersion | undefined {
  const file = posix.join(wrapper, distributions[tool].file);
  const lines = textIfThere(join(workspaceRoot, file))?.split('\n') ?? [];
  const index = lines.findIndex((line) => line.startsWith('distributionUrl'));
  const version = distributions[tool].name.exec(lines[index] ?? '')?.[1];
  return version === undefined ? undefined : { version, position: { file, line: index + 1, column: 1 } };
}

/**
 * An installation has the jar of its core in `lib`, with the version in its name. Debian's Maven has `3.x` there, and its
 * Gradle is patched to run on newer Java, so that its version says nothing of that.
 */
function versionBeside(tool: BuildTool, file: string): string | undefined {
  const real = realpathSync(file);
  if (tool === 'gradle' && real.startsWith('/usr/share/')) return undefined;
  const versions = entriesIn(join(dirname(real), '../lib')).flatMap(
    ({ name }) => coreJars[tool].exec(name)?.[1] ?? [],
  );
  return versions.some((version) => version.endsWith('.x')) ? askMaven(file) : versions[0];
}

function askMaven(file: string): string | undefined {
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: PATIENCE });
  return /Apache Maven (\d[\w.]*)/.exec(stdout)?.[1];
}
