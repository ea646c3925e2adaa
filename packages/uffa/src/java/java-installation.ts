import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from './find-program';

/** The Java that a build tool would use. */
export interface JavaInstallation {
  /** Absolute path of `java`. */
  readonly java: string;
  /** 8, 17, 21 ...; undefined where `java -version` does not tell it. */
  readonly majorVersion: number | undefined;
  /** Whether there is a compiler beside it, as in every JDK. */
  readonly isJdk: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How long `java -version` may take, in milliseconds. */
const PATIENCE = 20_000;

/** What a Java is asked; it answers on standard error. */
export const VERSION_OPTION = '-version';

/** The Java of this machine, asked for its version. */
export function findJava(environment: Environment): JavaInstallation | undefined {
  const located = locateJava(environment);
  if (located === undefined) return undefined;
  const { stderr } = spawnSync(located.java, [VERSION_OPTION], { encoding: 'utf8', timeout: PATIENCE });
  return { ...located, majorVersion: majorVersionIn(stderr) };
}

/** Maven and Gradle take the Java in JAVA_HOME, else the one on PATH. */
export function locateJava(environment: Environment): Omit<JavaInstallation, 'majorVersion'> | undefined {
  const home = environment['JAVA_HOME'];
  const ofHome = home === undefined || home === '' ? undefined : inDirectory(join(home, 'bin'), 'java');
  const java = ofHome ?? findOnPath('java', environment);
  if (java === undefined) return undefined;
  const hasCompiler =
    inDirectory(dirname(java), 'javac') ??
    (ofHome === undefined ? findOnPath('javac', environment) : undefined);
  return { java, isJdk: hasCompiler !== undefined };
}

/** `version "17.0.15"` is 17, `version "1.8.0_392"` is 8. */
export function majorVersionIn(text: string): number | undefined {
  const [, first, second] = /(?:version "|^)(\d+)(?:\.(\d+))?/m.exec(text) ?? [];
  const major = first === '1' ? second : first;
  return major === undefined ? undefined : Number(major);
}

function inDirectory(directory: string, name: string): string | undefined {
  return [join(directory, name), join(directory, `${name}.exe`)].find((file) => existsSync(file));
}
