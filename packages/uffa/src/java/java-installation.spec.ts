import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShell, javaHome } from '../../test/programs';
import { findJava, majorVersionIn } from './java-installation';

describe.skipIf(!hasShell)('findJava (stand-ins are shell scripts)', () => {
  it('takes the one in JAVA_HOME, then the one on PATH', () => {
    const home = javaHome('21.0.2');
    const other = javaHome('17.0.15');
    const PATH = [join(other, 'missing'), join(other, 'bin')].join(delimiter);
    expect(findJava({ JAVA_HOME: home, PATH })).toEqual({
      java: join(home, 'bin/java'),
      majorVersion: 21,
      isJdk: true,
    });
    expect(findJava({ JAVA_HOME: '', PATH })?.majorVersion).toBe(17);
    expect(findJava({ JAVA_HOME: join(home, 'gone'), PATH })?.majorVersion).toBe(17);
  });

  it('tells a Java without compiler, and none at all', () => {
    const home = javaHome('1.8.0_392', ['java']);
    expect(findJava({ JAVA_HOME: home })).toMatchObject({ majorVersion: 8, isJdk: false });
    expect(findJava({ PATH: '' })).toBeUndefined();
    expect(findJava({})).toBeUndefined();
  });
});

it.each([
  ['17', 17],
  ['1.8', 8],
  ['21.0.1', 21],
  ['openjdk version "25" 2025-09-16', 25],
  ['java version "1.7.0_80"', 7],
  ['${java}', undefined],
])('reads the major version of %s', (text, version) => {
  expect(majorVersionIn(text)).toBe(version);
});
