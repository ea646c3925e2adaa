import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readText, readUffa } from 'uffa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runGradle } from '../../packages/nx-liferay/src/executors/gradle/run-gradle';
import { gradleTask } from '../../packages/nx-liferay/src/executors/gradle/task';
import { findOnPath } from '../../packages/uffa/src/java/find-program';
import { GradleHome, gradleVersion } from './gradle-machine';

const version = gradleVersion();
const service = 'client-extensions/svc';
const options = { task: 'jar', output: 'build/from-task/jar', arguments: ['--offline'] };

/** Gradle renamed the configurations of dependencies: what was `compile` is gone since 7. */
const uses = Number.parseInt(version ?? '', 10) < 7 ? 'compile' : 'implementation';

const files: Readonly<Record<string, string>> = {
  'settings.gradle': `include ':client-extensions:svc', ':lib'\n`,
  [`${service}/client-extension.yaml`]: 'assemble:\n  - fromTask: jar\n',
  [`${service}/build.gradle`]: `apply plugin: 'java'\ndependencies { ${uses} project(':lib') }\n`,
  [`${service}/src/main/java/A.java`]: 'public class A { int a() { return B.B; } }\n',
  [`${service}/src/main/resources/text.txt`]: 'first\n',
  'lib/build.gradle': "apply plugin: 'java'\n",
  'lib/src/main/java/B.java': 'public class B { static final int B = 1; }\n',
};

// Needs Gradle and a JDK.
describe.skipIf(version === undefined)(`Gradle itself (${version ?? 'none'})`, { timeout: 300_000 }, () => {
  const home = version === undefined ? undefined : new GradleHome();
  let root: string;
  let printed: string;

  beforeAll(() => {
    vi.stubEnv('GRADLE_USER_HOME', home?.directory ?? '');
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'gradle-'));
    write(files);
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    });
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, { recursive: true, force: true });
  });

  afterAll(() => {
    vi.unstubAllEnvs();
    home?.dispose();
  });

  function write(texts: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }

  const context = () => ({
    workspaceRoot: root,
    project: { root: service },
    projectName: 'svc',
    signal: new AbortController().signal,
  });
  const run = (more: Partial<typeof options> = {}) => gradleTask({ ...options, ...more }, context());
  const jar = () => join(root, service, options.output, 'svc.jar');
  const digest = () => createHash('sha256').update(readFileSync(jar())).digest('hex');
  const textInJar = async (path: string) => {
    const { entries } = await readUffa(jar());
    const entry = entries.find((each) => each.path === path);
    return entry === undefined ? undefined : readText(entry.content);
  };

  it('gathers the jar of one of several projects, with the daemon of an earlier run as well', async () => {
    expect(await run()).toEqual({ success: true, text: `${service}/${options.output}/svc.jar\n` });
    expect(await textInJar('text.txt')).toBe('first\n');
    const daemons = home?.idleDaemons() ?? [];
    expect(daemons).toHaveLength(1);
    expect((await run()).success).toBe(true);
    expect(home?.idleDaemons()).toEqual(daemons);
  });

  it('makes the same bytes of the same sources elsewhere and at another time, and others after an edit', async () => {
    await run();
    const first = digest();
    const copy = mkdtempSync(join(tmpdir(), 'gradle-copy-'));
    cpSync(root, copy, { recursive: true, filter: (path) => !/\/(build|\.gradle)$/.test(path) });
    rmSync(root, { recursive: true });
    root = copy;
    // A zip counts in steps of two seconds.
    await new Promise((resume) => setTimeout(resume, 2100));
    await run();
    expect(digest()).toBe(first);
    write({ [`${service}/src/main/resources/text.txt`]: 'second\n' });
    await run();
    expect(await textInJar('text.txt')).toBe('second\n');
  });

  it('builds with what buildSrc and an included build have', async () => {
    write({
      'settings.gradle': `${files['settings.gradle'] ?? ''}includeBuild 'tools'\n`,
      'buildSrc/src/main/groovy/Words.groovy':
        "class Words { static final String NAME = 'named-in-build-src' }\n",
      'tools/settings.gradle': "rootProject.name = 'tools'\n",
      'tools/build.gradle': "apply plugin: 'java'\ngroup = 'acme'\n",
      'tools/src/main/java/T.java': 'public class T { public static final int T = 1; }\n',
      [`${service}/build.gradle`]: `apply plugin: 'java'\ndependencies { ${uses} 'acme:tools:1.0' }\njar { from(resources.text.fromString(Words.NAME).asFile()) { rename { Words.NAME } } }\n`,
      [`${service}/src/main/java/A.java`]: 'public class A { int a() { return T.T; } }\n',
    });
    expect(await run()).toEqual({ success: true, text: `${service}/${options.output}/svc.jar\n` });
    expect(await textInJar('named-in-build-src')).toBe('named-in-build-src');
  });

  it('says which tasks make archives, where the one that is named is not there', async () => {
    const { success, text } = await run({ task: 'bootJar' });
    expect(success).toBe(false);
    expect(text).toContain(`${service}/client-extension.yaml`);
    expect(text).toContain('no task of that name; it has jar');
  });

  it('fails with what Gradle says of a task that fails, and keeps what an earlier run gathered', async () => {
    await run();
    const before = digest();
    write({ [`${service}/src/main/java/A.java`]: 'public class A { int a() { return C; } }\n' });
    expect(await run()).toEqual({ success: false, text: 'Gradle ended with 1.\n' });
    expect(printed).toMatch(/A\.java:1: error: cannot find symbol/);
    expect(digest()).toBe(before);
  });

  it('fails without a network with the address that Gradle cannot reach', async () => {
    write({
      [`${service}/build.gradle`]: `apply plugin: 'java'\nrepositories { maven { url 'http://127.0.0.1:9/maven'; if (metaClass.respondsTo(it, 'setAllowInsecureProtocol')) allowInsecureProtocol = true } }\ndependencies { ${uses} 'acme:none:1.0' }\n`,
    });
    expect(await run({ arguments: [] })).toEqual({ success: false, text: 'Gradle ended with 1.\n' });
    expect(printed).toContain('127.0.0.1:9');
  });

  it('names the address of a wrapper whose distribution is not there, and its line', async () => {
    const wrapper = home?.run('wrapper', '--project-dir', root, '--offline');
    expect(wrapper?.status, wrapper?.stderr).toBe(0);
    write({
      'gradle/wrapper/gradle-wrapper.properties':
        'distributionBase=GRADLE_USER_HOME\ndistributionPath=wrapper/dists\ndistributionUrl=http\\://127.0.0.1\\:9/gradle-99-bin.zip\nzipStoreBase=GRADLE_USER_HOME\nzipStorePath=wrapper/dists\n',
    });
    const { success, text } = await run();
    expect(success).toBe(false);
    expect(text).toContain('gradle/wrapper/gradle-wrapper.properties:3:1');
    expect(text).toMatch(/could not fetch http:\/\/127\.0\.0\.1:9\/gradle-99-bin\.zip, .*ConnectException/);
  });

  it('is refused where it is too old', async () => {
    const reportFile = join(root, 'report.json');
    const program = { file: findOnPath('gradle', process.env) ?? '', arguments: [] };
    const { tooOld, failure } = await runGradle({ program, reportFile, oldest: '99.0' }, options, context());
    expect(tooOld).toBe(version);
    expect(failure).toBe('ended with 1');
  });

  // `--configuration-cache` is known since 6.6.
  it.skipIf(version !== undefined && !hasConfigurationCache(version))(
    'finds the outputs with a configuration that Gradle has cached',
    async () => {
      const more = { arguments: ['--offline', '--configuration-cache'] };
      expect((await run(more)).success).toBe(true);
      expect((await run(more)).success).toBe(true);
      expect(await textInJar('text.txt')).toBe('first\n');
    },
  );
});

function hasConfigurationCache(gradle: string): boolean {
  const [major = 0, minor = 0] = gradle.split('.').map(Number);
  return major > 6 || (major === 6 && minor >= 6);
}
