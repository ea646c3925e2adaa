import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { capturedOutput } from '../../../test/captured-output';
import { hasShell, javaHome, writeProgram } from '../../../test/stand-in';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { serveTask } from './task';

/** Records where it runs and its environment. */
const remember = (root: string) => `{ pwd; env | grep -E "^(LIFERAY|JDK)_"; } | sort >"${root}/seen"`;

function contextOf(workspaceRoot: string, signal = new AbortController().signal): TaskContext {
  return { workspaceRoot, project: { root: 'x/My-Service' }, projectName: 'a', signal };
}

const workspace = () => tempWorkspace({ 'x/My-Service/pom.xml': '' });
const seen = (root: string) => readFileSync(join(root, 'seen'), 'utf8').trimEnd().split('\n');

describe.skipIf(!hasShell)('serve (stand-ins are shell scripts)', () => {
  const printed = capturedOutput();

  beforeEach(() => {
    vi.stubEnv('JAVA_HOME', javaHome('17.0.1'));
    vi.stubEnv('LIFERAY_HOME', undefined);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("runs a command in the project with the routes of its directory's name", async () => {
    const root = workspace();
    mkdirSync(join(root, 'bundles/routes/default/dxp'), { recursive: true });
    expect((await serveTask({ command: remember(root) }, contextOf(root))).success).toBe(true);
    expect(seen(root)).toEqual(
      [
        `${root}/x/My-Service`,
        `LIFERAY_ROUTES_CLIENT_EXTENSION=${root}/bundles/routes/default/My-Service`,
        `LIFERAY_ROUTES_DXP=${root}/bundles/routes/default/dxp`,
      ].sort(),
    );
    expect(printed()).toMatch(/default\/My-Service \(not there yet/);
    expect(printed()).toMatch(/default\/dxp\n/);
  });

  it('shows what the service prints as text, unless somebody sits at the terminal', async () => {
    const root = workspace();
    await serveTask(
      { command: String.raw`printf '::error::x\033]0;title\007\033[31mred\033[0m\n'` },
      contextOf(root),
    );
    expect(printed()).toContain('\\u003a:error::x\\u001b]0;title\\u0007\u001b[31mred\u001b[0m');
  });

  it('uses another Liferay and another virtual instance', async () => {
    const root = workspace();
    const options = { command: remember(root), home: '/opt/liferay', virtualInstanceId: 'acme.com' };
    await serveTask(options, contextOf(root));
    expect(seen(root)).toContain('LIFERAY_ROUTES_DXP=/opt/liferay/routes/acme.com/dxp');
  });

  it('uses the same Liferay as deploy: that of gradle.properties before LIFERAY_HOME', async () => {
    const root = workspace();
    vi.stubEnv('LIFERAY_HOME', '/env');
    await serveTask({ command: remember(root) }, contextOf(root));
    expect(seen(root)).toContain('LIFERAY_ROUTES_DXP=/env/routes/default/dxp');
    writeFileSync(join(root, 'gradle.properties'), 'liferay.workspace.home.dir=dxp\n');
    await serveTask({ command: remember(root) }, contextOf(root));
    expect(seen(root)).toContain(`LIFERAY_ROUTES_DXP=${root}/dxp/routes/default/dxp`);
  });

  it('keeps the variables that the environment already has', async () => {
    const root = workspace();
    vi.stubEnv('LIFERAY_ROUTES_DXP', '/elsewhere');
    await serveTask({ command: remember(root) }, contextOf(root));
    expect(seen(root)).toContain('LIFERAY_ROUTES_DXP=/elsewhere');
  });

  it("runs Spring Boot with the wrapper, and opens to it the packages that Liferay's plugin opens", async () => {
    const root = workspace();
    writeProgram(join(root, 'mvnw'), `echo "$@" >"${root}/call"\n${remember(root)}`);
    await serveTask({ maven: ['spring-boot:run'], arguments: ['-q'] }, contextOf(root));
    expect(readFileSync(join(root, 'call'), 'utf8')).toBe('spring-boot:run -q\n');
    const opened = seen(root).find((line) => line.startsWith('JDK_JAVA_OPTIONS='));
    expect(opened).toContain('--add-opens=java.base/java.net=ALL-UNNAMED');
    expect(opened).toContain('--add-opens=jdk.zipfs/jdk.nio.zipfs=ALL-UNNAMED');
  });

  it("runs an archive with the Java of JAVA_HOME and Liferay's options, or says that it is not there", async () => {
    const root = workspace();
    const home = join(root, 'jdk');
    writeProgram(
      join(home, 'bin/java'),
      `test "$1" = -version || echo "$@" >"${root}/call"\n${remember(root)}`,
    );
    vi.stubEnv('JAVA_HOME', home);
    const missing = await serveTask({ jar: 'target/a-*.jar' }, contextOf(root));
    expect(missing.text).toContain('x/My-Service/target/a-*.jar');
    mkdirSync(join(root, 'x/My-Service/target'));
    const jar = join(root, 'x/My-Service/target/a-1.jar');
    writeFileSync(jar, '');
    expect((await serveTask({ jar: 'target/a-*.jar', arguments: ['--x'] }, contextOf(root))).success).toBe(
      true,
    );
    expect(readFileSync(join(root, 'call'), 'utf8')).toBe(`-jar ${jar} --x\n`);
    expect(seen(root).some((line) => line.startsWith('JDK_JAVA_OPTIONS='))).toBe(true);
  });

  it('fails when the service does, but not when it is stopped', async () => {
    const root = workspace();
    const failed = await serveTask({ command: 'exit 4' }, contextOf(root));
    expect(failed).toEqual({ success: false, text: 'The service ended with 4.\n' });
    const controller = new AbortController();
    const running = serveTask({ command: 'exec sleep 60' }, contextOf(root, controller.signal));
    controller.abort();
    expect((await running).success).toBe(true);
  });

  it('stops what the service has started as well, as npm does not', async () => {
    const root = workspace();
    writeProgram(
      join(root, 'program'),
      `trap 'touch "${root}/stopped"; exit' TERM\ntouch "${root}/started"\nwhile :; do sleep 0.1; done`,
    );
    const controller = new AbortController();
    const running = serveTask({ command: `"${root}/program" & wait` }, contextOf(root, controller.signal));
    const happens = (what: string) => vi.waitFor(() => readFileSync(join(root, what)), { timeout: 10_000 });
    await happens('started');
    controller.abort();
    expect((await running).success).toBe(true);
    await happens('stopped');
  });

  it('says that there is no JDK', async () => {
    vi.stubEnv('JAVA_HOME', '');
    vi.stubEnv('PATH', '/nowhere');
    const { success, text } = await serveTask({ gradle: ['bootRun'] }, contextOf(workspace()));
    expect(success).toBe(false);
    expect(text).toContain('Gradle builds a part of a and needs a JDK');
  });
});
