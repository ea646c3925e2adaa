import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip, type Entry, type Uffa } from 'uffa';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capturedOutput } from '../../../test/captured-output';
import { hasShell, javaHome, writeProgram } from '../../../test/stand-in';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { mavenTask } from './task';

const options = { goals: ['package'], output: 'target/a.jar', javaVersion: '17' };

function contextOf(workspaceRoot: string): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot, project: { root: 'x/a' }, projectName: 'a', signal };
}

function uffaOf(files: Readonly<Record<string, string>>): Uffa {
  const entries = Object.entries(files).map(([path, text]): Entry => {
    return {
      path,
      content: { kind: 'text', text },
      executable: false,
      origin: { kind: 'template', template: 'test' },
    };
  });
  return { name: 'a', entries, diagnostics: [] };
}

/** Records where and with what arguments it was called, then runs the script. */
function wrapper(root: string, script: string): void {
  writeProgram(join(root, 'mvnw'), `pwd >"${root}/calls"\necho "$@" >>"${root}/calls"\n${script}`);
}

describe.skipIf(!hasShell)('maven (stand-ins are shell scripts)', () => {
  const printed = capturedOutput();

  beforeEach(() => {
    vi.stubEnv('JAVA_HOME', javaHome('17.0.1'));
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('runs the wrapper above the project in the project, and names what it has made', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '' });
    wrapper(root, 'mkdir -p target && echo jar >target/a.jar && echo building');
    const properties = { 'maven.test.skip': 'true' };
    const outcome = await mavenTask({ ...options, properties, arguments: ['-Pprod'] }, contextOf(root));
    expect(outcome).toEqual({ success: true, text: 'x/a/target/a.jar (4 B)\n' });
    expect(printed()).toContain('building');
    expect(readFileSync(join(root, 'calls'), 'utf8')).toBe(
      `${root}/x/a\n--batch-mode --no-transfer-progress -Dmaven.test.skip=true -Pprod package\n`,
    );
  });

  it('builds one of several modules from the directory of them all, with the modules that it needs', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '' });
    wrapper(root, 'mkdir -p a/target && touch a/target/a.jar');
    expect((await mavenTask({ ...options, reactor: 'x' }, contextOf(root))).success).toBe(true);
    expect(readFileSync(join(root, 'calls'), 'utf8')).toBe(
      `${root}/x\n--batch-mode --no-transfer-progress --projects a --also-make package\n`,
    );
  });

  it('uses the program on PATH where there is no wrapper', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '' });
    writeProgram(join(root, 'bin/mvn'), 'mkdir -p target && touch target/a.jar');
    vi.stubEnv('PATH', `${join(root, 'bin')}:${process.env['PATH'] ?? ''}`);
    expect((await mavenTask(options, contextOf(root))).success).toBe(true);
  });

  it.each([
    [{}, '3.6.0', false],
    [{}, '3.6.1', true],
    [{ expects: 'spring-boot' } as const, '3.6.2', false],
  ])('with %j has Maven %s build: %s', async (more, version, isBuilt) => {
    const url = `distributionUrl=https://repo.example.com/apache-maven-${version}-bin.zip\n`;
    const root = tempWorkspace({ 'x/a/pom.xml': '', '.mvn/wrapper/maven-wrapper.properties': url });
    wrapper(root, 'mkdir -p target && touch target/a.jar');
    const { text } = await mavenTask({ ...options, ...more }, contextOf(root));
    expect(existsSync(join(root, 'calls'))).toBe(isBuilt);
    if (!isBuilt) expect(text).toContain(`or newer, but Maven ${version} (from the wrapper) is to build it.`);
  });

  it('fails when Maven does, and does not mistake an older artifact for the result', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '', 'x/a/target/a.jar': 'old' });
    wrapper(root, 'echo BUILD FAILURE >&2; exit 3');
    expect(await mavenTask(options, contextOf(root))).toEqual({
      success: false,
      text: 'Maven ended with 3.\n',
    });
    expect(printed()).toContain('BUILD FAILURE');
    wrapper(root, 'true');
    const { success, text } = await mavenTask(options, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('The task package has run, but there is no x/a/target/a.jar.');
    expect(existsSync(join(root, 'x/a/target/a.jar'))).toBe(false);
  });

  it('finds an artifact whose name the poms leave open', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '', 'x/a/target/a-1.jar': 'old' });
    wrapper(root, 'touch target/a-2.jar');
    const { text } = await mavenTask({ ...options, output: 'target/a-*.jar' }, contextOf(root));
    expect(text).toBe('x/a/target/a-2.jar (0 B)\n');
  });

  it.each([
    ['Spring-Boot-Version: 4.0.9\n', true],
    ['Created-By: Maven\n', false],
  ])(
    'takes an archive of Spring Boot with the manifest %j only where it runs by itself',
    async (line, success) => {
      const root = tempWorkspace({ 'x/a/pom.xml': '' });
      await writeZip(
        uffaOf({ 'META-INF/MANIFEST.MF': `Manifest-Version: 1.0\n${line}` }),
        join(root, 'made.jar'),
      );
      wrapper(root, `mkdir -p target && cp "${root}/made.jar" target/a.jar`);
      const outcome = await mavenTask({ ...options, expects: 'spring-boot' }, contextOf(root));
      expect(outcome.success).toBe(success);
      expect(outcome.text.includes('archive-not-repackaged')).toBe(!success);
    },
  );

  it('lets an archive pass whose manifest cannot be read', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '' });
    wrapper(root, 'mkdir -p target && echo script >target/a.jar');
    expect((await mavenTask({ ...options, expects: 'spring-boot' }, contextOf(root))).success).toBe(true);
  });

  it('refuses an artifact outside the project before Maven runs', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '' });
    wrapper(root, 'true');
    const { success, text } = await mavenTask({ ...options, output: '../out/a.jar' }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('x/out/a.jar, which is outside the project');
    expect(existsSync(join(root, 'calls'))).toBe(false);
  });

  it('names what this machine lacks', async () => {
    const root = tempWorkspace({ 'x/a/pom.xml': '' });
    const sentence = async () => (await mavenTask(options, contextOf(root))).text;
    vi.stubEnv('PATH', root);
    expect(await sentence()).toContain('neither a wrapper (mvnw) in its directory or above, nor mvn on PATH');
    writeFileSync(join(root, 'mvnw'), '');
    vi.stubEnv('JAVA_HOME', javaHome('11.0.2'));
    expect(await sentence()).toContain('a is compiled for Java 17, but ');
    vi.stubEnv('JAVA_HOME', javaHome('17.0.2', ['java']));
    expect(await sentence()).toContain('belongs to a Java without compiler');
    vi.stubEnv('JAVA_HOME', '');
    expect(await sentence()).toContain('there is no Java in JAVA_HOME or on PATH');
    expect(await sentence()).toContain('Install a JDK 17 or newer');
  });
});
