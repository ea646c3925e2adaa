import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hasShell, javaHome, writeProgram } from '../../../test/stand-in';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { gradleTask } from './task';

const options = { task: 'bootJar', output: 'build/from-task/bootJar' };
const files = { 'x/a/client-extension.yaml': 'assemble:\n  - into: bin\n    fromTask: bootJar\n' };

function contextOf(workspaceRoot: string): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot, project: { root: 'x/a' }, projectName: 'a', signal };
}

interface Report {
  readonly found?: boolean;
  readonly outputs?: readonly string[];
  readonly archives?: readonly string[];
}

/** A workspace whose Gradle wrapper reports about a task what the init script would, and then runs a script. */
function workspaceWith(report: Report, script: string): string {
  const root = tempWorkspace(files);
  const outputs = (report.outputs ?? []).map((path) => join(root, path));
  const json = JSON.stringify({ found: true, archives: [], ...report, outputs });
  writeProgram(
    join(root, 'gradlew'),
    `pwd >"${root}/calls"
for argument; do
  echo "$argument" >>"${root}/calls"
  case "$argument" in -DnxLiferay.report=*) echo '${json}' >"\${argument#*=}" ;; esac
done
${script}`,
  );
  return root;
}

const gathered = (root: string) => readdirSync(join(root, 'x/a', options.output)).sort();

describe.skipIf(!hasShell)('gradle (stand-ins are shell scripts)', () => {
  beforeEach(() => {
    vi.stubEnv('JAVA_HOME', javaHome('17.0.1'));
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('runs the task in the project with an init script that exists', async () => {
    const root = workspaceWith(
      { outputs: ['x/a/build/libs/a.jar'] },
      'mkdir -p build/libs && touch build/libs/a.jar',
    );
    expect((await gradleTask({ ...options, arguments: ['--offline'] }, contextOf(root))).success).toBe(true);
    const [cwd, ...calls] = readFileSync(join(root, 'calls'), 'utf8').trimEnd().split('\n');
    expect(cwd).toBe(join(root, 'x/a'));
    expect(calls.slice(0, 4)).toEqual(['bootJar', '--console=plain', '--offline', '--init-script']);
    expect(existsSync(calls[4]!)).toBe(true);
    expect(calls).toContain(`-DnxLiferay.project=${join(root, 'x/a')}`);
    expect(calls).toContain('-DnxLiferay.task=bootJar');
  });

  it('does not start Gradle for a project that is compiled for a newer Java than there is', async () => {
    const root = workspaceWith({}, 'true');
    writeFileSync(join(root, 'x/a/build.gradle'), "plugins { id 'java' }\nsourceCompatibility = '21'\n");
    const { success, text } = await gradleTask(options, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('x/a/build.gradle:2:1');
    expect(text).toMatch(/a is compiled for Java 21, but \S+ is Java 17\./);
    expect(existsSync(join(root, 'calls'))).toBe(false);
  });

  it('gathers files as they are and the contents of directories, and keeps nothing of an earlier run', async () => {
    const outputs = ['x/a/build/libs/a.jar', 'x/a/build/docs', 'x/a/build/none'];
    const root = workspaceWith(
      { outputs },
      'mkdir -p build/libs build/docs/api build/from-task/bootJar && touch build/libs/a.jar build/libs/b.jar build/docs/api/index.html build/from-task/bootJar/old',
    );
    const { text } = await gradleTask(options, contextOf(root));
    expect(gathered(root)).toEqual(['a.jar', 'api']);
    expect(text).toBe('x/a/build/from-task/bootJar/a.jar\nx/a/build/from-task/bootJar/api\n');
  });

  it('leaves out the directory that it gathers into, if that lies in an output', async () => {
    const root = workspaceWith(
      { outputs: ['x/a/build'] },
      'mkdir -p build/from-task/bootJar && touch build/a.jar',
    );
    await gradleTask(options, contextOf(root));
    expect(gathered(root)).toEqual(['a.jar']);
  });

  it.each([
    [{ found: false, archives: ['jar', 'war'] }, 'exit 1', 'no task of that name; it has jar, war'],
    [{ outputs: [] }, 'true', 'The task bootJar has no outputs'],
    [{ outputs: ['x/a/build/a.jar'] }, 'true', 'has run, but there is no x/a/build/a.jar'],
    [{ outputs: ['x/out'] }, 'mkdir ../out', '/x/out, which is outside the project'],
  ])('refuses a task with the report %j at the line that names it', async (report, script, sentence) => {
    const root = workspaceWith(report, script);
    const { success, text } = await gradleTask(options, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('x/a/client-extension.yaml:3:15');
    expect(text).toContain(sentence);
  });

  it('fails as Gradle does, and keeps what an earlier run gathered', async () => {
    const root = workspaceWith({ outputs: ['x/a/build/a.jar'] }, 'mkdir -p build && touch build/a.jar');
    await gradleTask(options, contextOf(root));
    writeProgram(join(root, 'gradlew'), 'exit 1');
    const outcome = await gradleTask(options, contextOf(root));
    expect(outcome).toEqual({ success: false, text: 'Gradle ended with 1.\n' });
    expect(gathered(root)).toEqual(['a.jar']);
  });

  it('names what this machine lacks', async () => {
    const root = tempWorkspace(files);
    vi.stubEnv('PATH', root);
    const sentence = async () => (await gradleTask(options, contextOf(root))).text;
    expect(await sentence()).toContain(
      'neither a wrapper (gradlew) in its directory or above, nor gradle on PATH',
    );
    vi.stubEnv('JAVA_HOME', '');
    expect(await sentence()).toContain('Gradle builds a part of a and needs a JDK');
  });
});
