import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShell, writeProgram } from '../../test/programs';
import { tempWorkspace } from '../../test/temp-workspace';
import { findProgram } from './find-program';
import { isOlder, toolVersion, type BuildTool } from './tool-version';

const names = { gradle: 'gradle', maven: 'mvn' } as const;

function versionIn(root: string, tool: BuildTool, PATH = '') {
  const program = findProgram(root, 'x/a', names[tool], { PATH });
  return program && toolVersion(tool, program, root);
}

describe.skipIf(!hasShell)('toolVersion (stand-ins are shell scripts)', () => {
  it.each([
    ['gradle', 'gradlew', 'gradle/wrapper/gradle-wrapper.properties', 'gradle-8.5-bin.zip', '8.5'],
    ['gradle', 'gradlew', 'gradle/wrapper/gradle-wrapper.properties', 'gradle-9.0.0-rc-1-all.zip', '9.0.0'],
    ['maven', 'mvnw', '.mvn/wrapper/maven-wrapper.properties', 'apache-maven-3.9.11-bin.zip', '3.9.11'],
  ] as const)(
    'of %s is what the wrapper %s names in %s: %s',
    (tool, wrapper, file, distribution, version) => {
      const url = `# Gradle\nother=1\ndistributionUrl=https\\://example.com/distributions/${distribution}\n`;
      const root = tempWorkspace({ [wrapper]: '', [file]: url });
      expect(versionIn(root, tool)).toEqual({ version, position: { file, line: 3, column: 1 } });
    },
  );

  it('is unknown where the wrapper does not say it', () => {
    expect(versionIn(tempWorkspace({ gradlew: '' }), 'gradle')).toBeUndefined();
  });

  it('is what lies beside the program on PATH, through links', () => {
    const root = tempWorkspace({
      'home/lib/gradle-core-api-8.5.jar': '',
      'home/lib/gradle-core-8.5.jar': '',
    });
    writeProgram(join(root, 'home/bin/gradle'), '');
    mkdirSync(join(root, 'bin'));
    symlinkSync(join(root, 'home/bin/gradle'), join(root, 'bin/gradle'));
    expect(versionIn(root, 'gradle', join(root, 'bin'))).toEqual({ version: '8.5' });
  });

  it('is what Maven answers where its files do not say it, and a program without such files is not asked', () => {
    const root = tempWorkspace({ 'home/lib/maven-core-3.x.jar': '' });
    writeProgram(join(root, 'home/bin/mvn'), `echo 'Apache Maven 3.8.7'`);
    expect(versionIn(root, 'maven', join(root, 'home/bin'))).toEqual({ version: '3.8.7' });
    writeProgram(join(root, 'other/bin/mvn'), `echo asked >${root}/asked; echo 'Apache Maven 3.8.7'`);
    expect(versionIn(root, 'maven', dirname(join(root, 'other/bin/mvn')))).toBeUndefined();
  });
});

it.each([
  ['8.9', '8.10', true],
  ['8.10', '8.9', false],
  ['9', '9.0', false],
  ['3.6', '3.6.1', true],
  ['3.9.11', '3.6.3', false],
])('%s is older than %s: %s', (version, than, expected) => {
  expect(isOlder(version, than)).toBe(expected);
});
