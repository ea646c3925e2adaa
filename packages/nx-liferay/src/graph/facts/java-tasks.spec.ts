import { describe, expect, it } from 'vitest';
import { infer } from '../../../test/infer';

const fromTask = (name: string) => `assemble:\n  - fromTask: ${name}\n`;
const bootPlugin =
  '<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>';
const pom = `<project><artifactId>a</artifactId><version>1</version>${bootPlugin}</project>`;

function inferred(yaml: string, files: Readonly<Record<string, string>>, nxJson = {}) {
  return infer({ 'x/a/client-extension.yaml': yaml, ...files }, {}, nxJson);
}

const names = (yaml: string, files: Readonly<Record<string, string>>, nxJson = {}) =>
  Object.keys(inferred(yaml, files, nxJson).projects.get('x/a')?.targets ?? {});

describe('what fromTask names', () => {
  it('is a target of the project before anything else', () => {
    const declared = '{"targets": {"bootJar": {"command": "true", "inputs": ["{projectRoot}/in"]}}}';
    const { target, projects } = inferred(fromTask('bootJar'), {
      'x/a/pom.xml': pom,
      'x/a/project.json': declared,
    });
    expect(projects.get('x/a')?.targets).not.toHaveProperty('bootJar');
    expect(target('x/a', 'package').inputs).toContain('{projectRoot}/in');
  });

  it('is a script that Nx makes a target of', () => {
    const files = {
      'package.json': '{"workspaces": ["x/*"]}',
      'x/a/package.json': '{"name": "a", "scripts": {"bootJar": "true"}}',
      'x/a/pom.xml': pom,
    };
    expect(names(fromTask('bootJar'), files)).not.toContain('bootJar');
  });

  it('is what Maven packages, before a task of Gradle', () => {
    const { target } = inferred(fromTask('bootJar'), { 'x/a/pom.xml': pom, 'x/a/build.gradle': '' });
    expect(target('x/a', 'bootJar')).toMatchObject({
      executor: 'nx-liferay:maven',
      cache: true,
      outputs: ['{projectRoot}/target/a-1.jar'],
      options: { goals: ['package', 'spring-boot:repackage'], output: 'target/a-1.jar' },
    });
    expect(target('x/a', 'package').dependsOn).toEqual(['bootJar', '^build']);
    expect(target('x/a', 'assemble').dependsOn).toEqual(['bootJar', '^build']);
    expect(target('x/a', 'package').cache).toBe(true);
  });

  it('is repackaged by the poms themselves where the project is one of several modules', () => {
    const { target } = inferred(fromTask('bootJar'), {
      'x/a/pom.xml': pom,
      'x/pom.xml': '<project><modules><module>a</module></modules></project>',
    });
    expect(target('x/a', 'bootJar').options).toMatchObject({
      goals: ['package'],
      expects: 'spring-boot',
      reactor: 'x',
    });
  });

  it('is the archive that runs, where a classifier keeps it apart from the plain one', () => {
    const classified = pom.replace(
      '</plugin>',
      '<configuration><classifier>exec</classifier></configuration></plugin>',
    );
    const yaml = 'assemble:\n  - fromTask: bootJar\n  - fromTask: jar\n';
    const { target } = inferred(yaml, { 'x/a/pom.xml': classified });
    expect(target('x/a', 'bootJar').outputs).toEqual(['{projectRoot}/target/a-1-exec.jar']);
    expect(target('x/a', 'jar').outputs).toEqual(['{projectRoot}/target/a-1.jar']);
    expect(target('x/a', 'jar').options).not.toHaveProperty('expects');
  });

  it('is a task of Gradle, its outputs in a directory of their own', () => {
    const { target } = inferred(fromTask('shadowJar'), { 'x/a/pom.xml': pom, 'x/a/build.gradle.kts': '' });
    expect(target('x/a', 'shadowJar')).toMatchObject({
      executor: 'nx-liferay:gradle',
      cache: true,
      outputs: ['{projectRoot}/build/from-task/shadowJar'],
      options: { task: 'shadowJar', output: 'build/from-task/shadowJar' },
    });
  });

  it("gets another name where one of this plugin's targets has its name", () => {
    const { target } = inferred(fromTask('package'), { 'x/a/pom.xml': pom });
    expect(target('x/a', 'maven-package').options).toMatchObject({ goals: ['package'] });
    expect(target('x/a', 'package')).toMatchObject({
      executor: 'nx-liferay:package',
      dependsOn: ['maven-package', '^build'],
      options: { taskOutputs: { package: ['x/a/target/a-1.jar'] } },
    });
  });

  it('is left to the plugin of Nx that knows Gradle, where there is one', () => {
    const nxJson = { plugins: ['@nx/gradle'] };
    expect(names(fromTask('bootJar'), { 'x/a/build.gradle': '' }, nxJson)).not.toContain('bootJar');
  });

  it('is nothing without pom.xml and build.gradle: packaging reports it', () => {
    expect(names(fromTask('bootJar'), {})).not.toContain('bootJar');
    const plain = pom.replace(bootPlugin, '');
    const { target } = inferred(fromTask('bootJar'), { 'x/a/pom.xml': plain });
    const { taskOutputs } = target('x/a', 'package').options as { taskOutputs: object };
    expect(Object.keys(taskOutputs)).toEqual(['jar', 'package', 'verify', 'install']);
    expect(
      names(fromTask('jar'), { 'x/a/pom.xml': '<project><packaging>pom</packaging></project>' }),
    ).not.toContain('jar');
  });

  it('makes no target where no task is named', () => {
    expect(names('assemble:\n  - from: a\n', { 'x/a/pom.xml': pom, 'x/a/build.gradle': '' })).toEqual([
      'validate',
      'assemble',
      'package',
      'verify',
      'deploy',
    ]);
  });
});

describe('a Java task', () => {
  const modules = { 'x/pom.xml': '<project><modules><module>a</module></modules></project>' };
  const needsShared = { 'x/a/build.gradle': "project(':shared')", 'settings.gradle': '' };

  it.each([
    ['one of several modules of Maven', { 'x/a/pom.xml': pom, ...modules }],
    ['a project of Gradle that needs another one', needsShared],
  ])('runs with no other task beside it for %s: two would write the same outputs', (_, files) => {
    expect(inferred(fromTask('bootJar'), files).target('x/a', 'bootJar').parallelism).toBe(false);
  });

  it.each([
    ['Maven', { 'x/a/pom.xml': pom }],
    ['Gradle', { 'x/a/build.gradle': '', 'settings.gradle': '' }],
  ])('runs beside others where %s builds the project alone', (_, files) => {
    expect(inferred(fromTask('bootJar'), files).target('x/a', 'bootJar')).not.toHaveProperty('parallelism');
  });
});

describe('what a Java task hashes', () => {
  it('is the project and the poms above it, and which Java there is', () => {
    const child = pom.replace('<project>', '<project><parent><version>1</version></parent>');
    const files = { 'package.json': '{}', 'x/a/pom.xml': child, 'x/pom.xml': '<project/>' };
    const { target } = inferred(fromTask('bootJar'), files);
    const { inputs } = target('x/a', 'bootJar');
    expect(inputs).toContain('{projectRoot}/**/*');
    expect(inputs).toContain('!{projectRoot}/src/test/**/*');
    expect(inputs).toContain('!{projectRoot}/target/**/*');
    expect(inputs).toContain('!{projectRoot}/*.md');
    expect(inputs).toContain('{workspaceRoot}/x/pom.xml');
    expect(inputs).toContainEqual({ runtime: `node -p "require('nx-liferay/java-version')"` });
    expect(inputs).toContainEqual({ externalDependencies: [] });
    expect(target('x/a', 'package').inputs).toEqual(expect.arrayContaining([...(inputs ?? [])]));
  });

  it('is found out with what is installed beside Nx, where there is no package.json', () => {
    const { target } = inferred(fromTask('bootJar'), { 'x/a/pom.xml': pom });
    const beside = `require('module').createRequire(process.cwd() + '/.nx/installation/')`;
    expect(target('x/a', 'bootJar').inputs).toContainEqual({
      runtime: `node -p "${beside}('nx-liferay/java-version')"`,
    });
  });

  it('is the sources of the other modules, too, where the project is one of several', () => {
    const { target } = inferred(fromTask('verify'), {
      'x/a/pom.xml': pom,
      'x/pom.xml': '<project><modules><module>a</module><module>../libs/b</module></modules></project>',
    });
    expect(target('x/a', 'maven-verify').options).toMatchObject({ goals: ['verify'], reactor: 'x' });
    expect(target('x/a', 'maven-verify').inputs).toEqual(
      expect.arrayContaining([
        '{workspaceRoot}/libs/b/**/*',
        '!{workspaceRoot}/libs/b/src/test/**/*',
        '!{workspaceRoot}/libs/b/target/**/*',
      ]),
    );
    expect(target('x/a', 'maven-verify').inputs).not.toContain('!{projectRoot}/src/test/**/*');
  });

  it("is the Gradle build's settings and the projects that the script names", () => {
    const script = "dependencies {\n  implementation project(':libs:shared')\n}\n";
    const { target } = inferred(fromTask('bootJar'), {
      'x/a/build.gradle': script,
      'settings.gradle': "includeBuild 'build-logic'\n",
    });
    expect(target('x/a', 'bootJar').inputs).toEqual(
      expect.arrayContaining([
        '{workspaceRoot}/build-logic/**/*',
        '{workspaceRoot}/*.gradle',
        '{workspaceRoot}/gradle/**/*',
        '{workspaceRoot}/libs/shared/**/*',
        '!{workspaceRoot}/libs/shared/build/**/*',
      ]),
    );
  });

  it('is what project.json says, where it says so, for the archive as well', () => {
    const change = '{"targets": {"bootJar": {"inputs": ["...", "{workspaceRoot}/schemas/**/*"]}}}';
    const { target } = inferred(fromTask('bootJar'), { 'x/a/pom.xml': pom, 'x/a/project.json': change });
    const { inputs } = target('x/a', 'package');
    expect(inputs).toEqual(expect.arrayContaining(['{projectRoot}/**/*', '{workspaceRoot}/schemas/**/*']));
    expect(inputs).not.toContain('...');
  });

  it('is the directory of from, too, which is read where there is no such task', () => {
    const yaml = 'assemble:\n  - fromTask: nowhere\n    from: assets\n';
    const { target } = inferred(yaml, { 'x/a/assets/a.js': '' });
    expect(target('x/a', 'package').inputs).toContain('{projectRoot}/assets/**/*');
  });

  it('is nothing outside the project that would be an output', () => {
    const outside = `<project><artifactId>a</artifactId><version>1</version>
      <build><directory>../out</directory></build></project>`;
    const { target } = inferred(fromTask('jar'), { 'x/a/pom.xml': outside });
    expect(target('x/a', 'jar')).toMatchObject({ cache: false, outputs: [] });
  });
});
