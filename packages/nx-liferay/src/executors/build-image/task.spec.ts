import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageProject, projectAt } from 'uffa';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { capturedOutput } from '../../../test/captured-output';
import { hasShell, writeProgram } from '../../../test/stand-in';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { buildImageTask } from './task';

const files = {
  'x/service/client-extension.yaml': `assemble:
  - from: src
    into: src
action:
  type: objectAction
  oAuth2ApplicationExternalReferenceCode: LXC:application
  resourcePath: /run
`,
  'x/service/Dockerfile': 'FROM scratch\nCOPY src src\n',
  'x/service/LCP.json': '{"id": "__PROJECT_ID__", "kind": "Deployment"}',
  'x/service/src/main.js': 'run()\n',
  'x/service/not-packaged.js': '',
};

function contextOf(workspaceRoot: string): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot, project: { root: 'x/service' }, projectName: 'service', signal };
}

async function packagedWorkspace(): Promise<string> {
  const root = tempWorkspace(files);
  expect((await packageProject(projectAt(root, 'x/service'))).success).toBe(true);
  return root;
}

/** Puts a program on PATH that records its arguments, and what it finds in the directory that is the last of them. */
function standIn(root: string, name: string, script = 'echo built'): void {
  writeProgram(
    join(root, 'bin', name),
    `case "$1" in ps|containers) exit 0 ;; esac
echo "$@" >"${root}/${name}.calls"
for directory; do :; done
(cd "$directory" && find . -type f | sort) >"${root}/${name}.files"
${script}`,
  );
}

describe.skipIf(!hasShell)('build-image (stand-ins are shell scripts)', () => {
  const printed = capturedOutput();

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const usePath = (root: string) => vi.stubEnv('PATH', `${join(root, 'bin')}:/usr/bin:/bin`);
  const callOf = (root: string, name: string) =>
    readFileSync(join(root, `${name}.calls`), 'utf8')
      .trimEnd()
      .split(' ');

  it("builds from the archive's content under the directory's name, and leaves nothing behind", async () => {
    const root = await packagedWorkspace();
    standIn(root, 'docker');
    usePath(root);
    const outcome = await buildImageTask({}, contextOf(root));
    expect(outcome).toEqual({
      success: true,
      text: 'service:latest (by docker, from x/service/dist/service.zip)\n',
    });
    const call = callOf(root, 'docker');
    expect(call.slice(0, -1)).toEqual(['build', '--pull', '--tag', 'service:latest']);
    expect(readFileSync(join(root, 'docker.files'), 'utf8').trimEnd().split('\n')).toEqual([
      './Dockerfile',
      './LCP.json',
      './WEB-INF/liferay-plugin-package.properties',
      './service.client-extension-config.json',
      './src/main.js',
    ]);
    expect(existsSync(call.at(-1)!)).toBe(false);
    expect(printed()).toContain('built');
  });

  it('uses the tool, the name and the arguments that it is given', async () => {
    const root = await packagedWorkspace();
    standIn(root, 'buildah');
    usePath(root);
    const options = { tool: 'buildah', image: 'acme/pager:2.0', pull: false, arguments: ['--layers'] };
    expect((await buildImageTask(options, contextOf(root))).success).toBe(true);
    expect(callOf(root, 'buildah').slice(0, -1)).toEqual(['build', '--tag', 'acme/pager:2.0', '--layers']);
  });

  it('uses podman where there is no docker', async () => {
    const root = await packagedWorkspace();
    standIn(root, 'podman');
    standIn(root, 'buildah');
    vi.stubEnv('PATH', join(root, 'bin'));
    expect((await buildImageTask({}, contextOf(root))).text).toContain('by podman');
  });

  it('uses podman where docker does not answer, and says so', async () => {
    const root = await packagedWorkspace();
    writeProgram(
      join(root, 'bin/docker'),
      'echo "Cannot connect to the Docker daemon at unix:///x." >&2; exit 1',
    );
    standIn(root, 'podman');
    usePath(root);
    expect((await buildImageTask({}, contextOf(root))).text).toContain('by podman');
    expect(printed()).toContain(
      'podman is used, because docker does not answer (Cannot connect to the Docker daemon at unix:///x)',
    );
  });

  it('says that the tool it is told to use does not answer, and how to start it', async () => {
    const root = await packagedWorkspace();
    writeProgram(
      join(root, 'bin/docker'),
      'echo "Cannot connect to the Docker daemon at unix:///x." >&2; exit 1',
    );
    usePath(root);
    const { success, text } = await buildImageTask({ tool: 'docker' }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('docker does not answer: "Cannot connect');
    expect(text).toContain('systemctl start docker');
  });

  it("fails when the tool does, with the tool's output", async () => {
    const root = await packagedWorkspace();
    standIn(root, 'docker', 'echo "no such base image" >&2; exit 7');
    usePath(root);
    const outcome = await buildImageTask({}, contextOf(root));
    expect(outcome).toEqual({ success: false, text: 'docker ended with 7.\n' });
    expect(printed()).toContain('no such base image');
    expect(existsSync(callOf(root, 'docker').at(-1)!)).toBe(false);
  });

  it('says everything that is missing at once', async () => {
    const root = tempWorkspace(files);
    vi.stubEnv('PATH', root);
    const { success, text } = await buildImageTask({ image: 'Service:latest' }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('built from x/service/dist/service.zip, which is not there');
    expect(text).toContain('Service:latest is not a valid image name');
    expect(text).toContain('for example to service:latest');
    expect(text).toContain('None of docker, podman, buildah is on PATH');
  });

  it('says what is wrong with a file that is not an archive', async () => {
    const root = await packagedWorkspace();
    writeFileSync(join(root, 'x/service/dist/service.zip'), 'no zip');
    standIn(root, 'docker');
    usePath(root);
    const { success, text } = await buildImageTask({}, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('not-an-archive');
    expect(existsSync(join(root, 'docker.calls'))).toBe(false);
  });
});
