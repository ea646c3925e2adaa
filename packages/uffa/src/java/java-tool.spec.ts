import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasShell, javaHome, writeProgram } from '../../test/programs';
import { tempWorkspace } from '../../test/temp-workspace';
import { wordsOf } from '../diagnostics/words';
import { findJava } from './java-installation';
import { javaTool, type JavaToolNeed } from './java-tool';

const wrapperFile = 'gradle/wrapper/gradle-wrapper.properties';
const position = { file: 'x/a/build.gradle', line: 1, column: 1 };
const gradle: JavaToolNeed = { tool: 'gradle', position };
const maven: JavaToolNeed = {
  tool: 'maven',
  oldest: '3.6.3',
  position: { ...position, file: 'x/a/pom.xml' },
};

function gradleWrapper(version: string, others: Readonly<Record<string, string>> = {}): string {
  const url = `distributionUrl=https\\://services.gradle.org/distributions/gradle-${version}-bin.zip\n`;
  return tempWorkspace({ gradlew: '', [wrapperFile]: url, ...others });
}

let environment: Record<string, string> = {};

/** What is said of the tool that is found: its code and place, and its sentence; nothing where it will do. */
function problemOf(need: JavaToolNeed, workspaceRoot: string): readonly string[] {
  const machine = { environment, java: findJava(environment) };
  const found = javaTool(need, { workspaceRoot, path: 'x/a', name: 'a' }, machine);
  if (!('diagnostic' in found)) return [];
  const { code, position: place } = found.diagnostic;
  return [`${code} ${place?.file}:${place?.line}`, Object.values(wordsOf(found.diagnostic)).join(' ')];
}

describe.skipIf(!hasShell)('javaTool (stand-ins are shell scripts)', () => {
  beforeEach(() => {
    environment = {};
  });

  it('says that the JDK is too new for the Gradle of the wrapper, at the line that names it', () => {
    const home = javaHome('25.0.1');
    environment['JAVA_HOME'] = home;
    const [place, text] = problemOf(gradle, gradleWrapper('8.5'));
    expect(place).toBe(`jdk-unfit-for-gradle ${wrapperFile}:1`);
    expect(text).toContain(
      `Gradle 8.5 (from the wrapper) runs on Java 8 to 21, but ${home}/bin/java is Java 25.`,
    );
    expect(text).toContain('Set JAVA_HOME to a JDK 21, or name Gradle 9.1.0 or newer in distributionUrl');
  });

  it('says that the JDK is too old for it', () => {
    environment['JAVA_HOME'] = javaHome('11.0.2');
    const [, text] = problemOf(gradle, gradleWrapper('9.0.0'));
    expect(text).toContain('Gradle 9.0.0 (from the wrapper) runs on Java 17 to 24, but');
    expect(text).not.toContain('or name Gradle');
  });

  it('names the program on PATH that was found', () => {
    const root = tempWorkspace({ 'home/lib/gradle-core-8.5.jar': '' });
    writeProgram(join(root, 'home/bin/gradle'), '');
    environment['JAVA_HOME'] = javaHome('25.0.1');
    environment['PATH'] = join(root, 'home/bin');
    const [place, text] = problemOf(gradle, root);
    expect(place).toBe('jdk-unfit-for-gradle x/a/build.gradle:1');
    expect(text).toContain(`Gradle 8.5 (${root}/home/bin/gradle) runs on Java 8 to 21`);
  });

  it('says nothing where Java and Gradle fit, or where Gradle runs on a Java of its own', () => {
    environment['GRADLE_USER_HOME'] = tempWorkspace({});
    environment['JAVA_HOME'] = javaHome('21.0.2');
    expect(problemOf(gradle, gradleWrapper('8.5'))).toEqual([]);
    environment['JAVA_HOME'] = javaHome('25.0.1');
    const own = { 'gradle.properties': 'org.gradle.java.home=/opt/java\n' };
    expect(problemOf(gradle, gradleWrapper('8.5', own))).toEqual([]);
    const parameters = ['-Dorg.gradle.java.home=/opt/java'];
    expect(problemOf({ ...gradle, parameters }, gradleWrapper('8.5'))).toEqual([]);
  });

  it('says that Maven is too old, and where it was found', () => {
    environment['JAVA_HOME'] = javaHome('17.0.1');
    const root = tempWorkspace({ 'home/lib/maven-core-3.5.4.jar': '' });
    writeProgram(join(root, 'home/bin/mvn'), '');
    environment['PATH'] = join(root, 'home/bin');
    const [place, text] = problemOf(maven, root);
    expect(place).toBe('maven-too-old x/a/pom.xml:1');
    expect(text).toContain(
      `a needs Maven 3.6.3 or newer, but Maven 3.5.4 (${root}/home/bin/mvn) is to build it.`,
    );
    expect(problemOf({ ...maven, oldest: '3.5.4' }, root)).toEqual([]);
  });

  it('names the line of the wrapper that names an older Maven', () => {
    environment['JAVA_HOME'] = javaHome('17.0.1');
    const file = '.mvn/wrapper/maven-wrapper.properties';
    const url = 'wrapperVersion=3.3.2\ndistributionUrl=https://example.com/apache-maven-3.5.4-bin.zip\n';
    const [place] = problemOf(maven, tempWorkspace({ mvnw: '', [file]: url }));
    expect(place).toBe(`maven-too-old ${file}:2`);
  });
});
