import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { compiledFor, firstGradleFor, hasJavaOfItsOwn, javaRangeOf } from './gradle-java';

describe('javaRangeOf', () => {
  it.each([
    ['4.4.1', 8, 9],
    ['7.6.4', 8, 19],
    ['8.4', 8, 20],
    ['8.5', 8, 21],
    ['8.14.3', 8, 24],
    ['9.0.0', 17, 24],
    ['9.1.0', 17, 25],
    ['9.9.0', 17, undefined],
  ])('of Gradle %s is Java %s to %s', (gradle, oldest, newest) => {
    expect(javaRangeOf(gradle)).toEqual({ oldest, newest });
  });
});

it('knows the first Gradle for a Java, and of none that is newer than the table', () => {
  expect(firstGradleFor(25)).toBe('9.1.0');
  expect(firstGradleFor(99)).toBeUndefined();
});

describe('hasJavaOfItsOwn', () => {
  const javaHome = 'org.gradle.java.home=/opt/java\n';
  const own = (files: Readonly<Record<string, string>>, parameters: readonly string[] = [], rest = {}) => {
    const root = tempWorkspace(files);
    return hasJavaOfItsOwn(root, 'x/a', parameters, { GRADLE_USER_HOME: `${root}/user`, ...rest });
  };

  it('looks where Gradle does', () => {
    expect(own({})).toBe(false);
    expect(own({ 'gradle.properties': 'org.gradle.daemon=false\n' })).toBe(false);
    expect(own({ 'x/gradle.properties': javaHome })).toBe(true);
    expect(own({ 'user/gradle.properties': javaHome })).toBe(true);
    expect(own({ 'gradle/gradle-daemon-jvm.properties': 'toolchainVersion=21\n' })).toBe(true);
    expect(own({}, ['-Dorg.gradle.java.home=/opt/java'])).toBe(true);
    expect(own({}, [], { GRADLE_OPTS: '-Dorg.gradle.java.home=/opt/java' })).toBe(true);
  });
});

describe('compiledFor', () => {
  it.each([
    ['build.gradle', "plugins { id 'java' }\nsourceCompatibility = '21'\n", '21', 2],
    ['build.gradle', 'java {\n\n  sourceCompatibility JavaVersion.VERSION_17\n}\n', '17', 3],
    ['build.gradle', 'targetCompatibility = JavaVersion.VERSION_1_8\n', '1.8', 1],
    ['build.gradle', 'compileJava.options.release = 11\n', '11', 1],
    ['build.gradle.kts', 'tasks.compileJava { options.release.set(21) }\n', '21', 1],
    ['build.gradle.kts', 'java.sourceCompatibility = JavaVersion.toVersion("21")\n', '21', 1],
  ])('reads %s: %j', (name, text, javaVersion, line) => {
    const file = `x/a/${name}`;
    const root = tempWorkspace({ [file]: text });
    expect(compiledFor(root, 'x/a')).toEqual({ javaVersion, position: { file, line, column: 1 } });
  });

  it.each([
    "plugins { id 'java' }\n",
    'sourceCompatibility = javaLevel\n',
    "sourceCompatibility = '21'\njava { toolchain { languageVersion = JavaLanguageVersion.of(21) } }\n",
  ])('says nothing of %j', (text) => {
    expect(compiledFor(tempWorkspace({ 'x/a/build.gradle': text }), 'x/a')).toBeUndefined();
  });
});
