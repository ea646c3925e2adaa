import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import type { Position } from '../diagnostics/position';
import { textIfThere } from '../files/text-if-there';
import { isOlder } from './tool-version';
import { upward } from './upward';

type Environment = Readonly<Record<string, string | undefined>>;

/** The Java versions that a Gradle can run on. */
export interface JavaRange {
  readonly oldest: number;
  /** Undefined where it is not known: the Gradle is newer than the table. */
  readonly newest: number | undefined;
}

const OLDEST_JAVA = 8;

/** From 9.0 on Gradle runs on Java 17 or newer. */
const OLDEST_JAVA_OF_GRADLE_9 = 17;

/** By Java version, the first Gradle that runs on it: https://docs.gradle.org/current/userguide/compatibility.html */
const firstGradle: readonly (readonly [java: number, gradle: string])[] = [
  [OLDEST_JAVA, '2.0'],
  [9, '4.3'],
  [10, '4.7'],
  [11, '5.0'],
  [12, '5.4'],
  [13, '6.0'],
  [14, '6.3'],
  [15, '6.7'],
  [16, '7.0'],
  [17, '7.3'],
  [18, '7.5'],
  [19, '7.6'],
  [20, '8.3'],
  [21, '8.5'],
  [22, '8.8'],
  [23, '8.10'],
  [24, '8.14'],
  [25, '9.1.0'],
  [26, '9.4.0'],
];

/** The Java versions that a version of Gradle runs on. */
export function javaRangeOf(gradle: string): JavaRange {
  const later = firstGradle.find(([, first]) => isOlder(gradle, first));
  const oldest = isOlder(gradle, '9') ? OLDEST_JAVA : OLDEST_JAVA_OF_GRADLE_9;
  return { oldest, newest: later === undefined ? undefined : later[0] - 1 };
}

/** The first Gradle that runs on a version of Java; undefined for one that is newer than the table. */
export function firstGradleFor(java: number): string | undefined {
  return firstGradle.find(([version]) => version === java)?.[1];
}

/** Whether Gradle is told to run the builds of a directory on another Java than the one that starts it. */
export function hasJavaOfItsOwn(
  workspaceRoot: string,
  path: string,
  parameters: readonly string[],
  environment: Environment,
): boolean {
  const userHome = environment['GRADLE_USER_HOME'] ?? join(homedir(), '.gradle');
  const directories = upward(path).map((directory) => join(workspaceRoot, directory));
  const told = [...directories, userHome].map(
    (directory) => textIfThere(join(directory, 'gradle.properties')) ?? '',
  );
  const variables = ['GRADLE_OPTS', 'JAVA_OPTS'].map((name) => environment[name] ?? '');
  return (
    [...told, ...variables, ...parameters].some((text) => text.includes('org.gradle.java.home')) ||
    directories.some(
      (directory) => textIfThere(join(directory, 'gradle/gradle-daemon-jvm.properties')) !== undefined,
    )
  );
}

/** A Java version that a build script compiles for, and its line. */
export interface CompiledFor {
  readonly javaVersion: string;
  readonly position: Position;
}

const compatibility =
  /\b(?:sourceCompatibility|targetCompatibility|options\.release)\b[\s=]*(?:\.set)?[("']*(?:JavaVersion\.(?:VERSION_|toVersion\())?["']?(\d+(?:[._]\d+)?)/;

/**
 * The Java version that a project's build script compiles for with the Java that runs Gradle. Undefined with a toolchain:
 * Gradle looks for that one elsewhere, or fetches it.
 */
export function compiledFor(workspaceRoot: string, path: string): CompiledFor | undefined {
  for (const name of ['build.gradle', 'build.gradle.kts']) {
    const file = posix.join(path, name);
    const text = textIfThere(join(workspaceRoot, file));
    if (text === undefined || /\btoolchain\b/.test(text)) continue;
    const lines = text.split('\n');
    const index = lines.findIndex((line) => compatibility.test(line));
    const version = compatibility.exec(lines[index] ?? '')?.[1];
    if (version !== undefined) {
      return { javaVersion: version.replace('_', '.'), position: { file, line: index + 1, column: 1 } };
    }
  }
  return undefined;
}
