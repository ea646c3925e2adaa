import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../test/archive/zip-of';
import { standIns, type Behaviour, type StandIns } from '../../test/deploy/stand-ins';
import { projectIn, withWorkspace } from '../../test/with-workspace';
import { formatDiagnostics } from '../diagnostics/format-text';
import type { DeployOptions } from './deploy-options';
import { deployProject, type DeployResult } from './deploy-project';

const DIRECTORY = '/opt/liferay/osgi/client-extensions';
const packaged = zipOf('new');
const TEMPORARY = `${DIRECTORY}/.list.zip.${process.pid}-0.tmp`;

interface Deployed extends StandIns {
  readonly result: DeployResult;
  /** The content of the directory of the archives in the container; for an archive, which of the two it is. */
  readonly files: Readonly<Record<string, string>>;
  readonly archive: string;
}

/** Deploys a project of the name `list` with stand-ins for these programs on the PATH. */
function deployed<T>(
  options: DeployOptions,
  programs: readonly string[],
  behaviour: Behaviour,
  look: (deployed: Deployed) => T,
): Promise<T> {
  return withWorkspace({ 'x/list/dist/list.zip': packaged }, async (root) => {
    const programsThere = standIns(join(root, 'stand-ins'), programs, behaviour);
    const directory = join(programsThere.container, DIRECTORY);
    if (behaviour.failing !== 'mkdir') {
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, 'list.zip'), 'old');
    }
    const result = await deployProject(projectIn(root, 'x/list'), options, programsThere);
    const names = existsSync(directory) ? readdirSync(directory) : [];
    const files = Object.fromEntries(
      names.map((name) => [name, whichOf(readFileSync(join(directory, name)))]),
    );
    return look({ ...programsThere, result, files, archive: join(root, 'x/list/dist/list.zip') });
  });
}

/** The placeholder that stands for the packaged archive; any other text stands for itself. */
function whichOf(bytes: Buffer): string {
  return bytes.equals(packaged) ? 'new' : bytes.toString();
}

function codes({ diagnostics }: DeployResult): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

describe.runIf(process.platform !== 'win32')('deploying to a container', () => {
  it.each(['docker', 'podman'])(
    'copies under another name and then moves, with the calls of %s that are documented',
    (engine) =>
      deployed({ container: 'portal' }, [engine], {}, ({ result, calls, files, archive }) => {
        expect(result).toMatchObject({
          success: true,
          diagnostics: [],
          place: `${DIRECTORY}/list.zip in portal (${engine})`,
        });
        expect(calls()).toEqual([
          `${engine}|ps|--all|--no-trunc|--format|{{.ID}}|{{.Names}}|{{.Status}}`,
          `${engine}|exec|portal|mkdir|-p|${DIRECTORY}`,
          `${engine}|cp|${archive}|portal:${TEMPORARY}`,
          `${engine}|exec|--user|0|portal|touch|${TEMPORARY}`,
          `${engine}|exec|--user|0|portal|mv|-f|${TEMPORARY}|${DIRECTORY}/list.zip`,
        ]);
        expect(files).toEqual({ 'list.zip': 'new' });
      }),
  );

  it.each([
    ['docker', 'docker', 'docker|compose|ps|--all|--quiet'],
    ['podman', 'podman-compose', 'podman-compose|ps|--quiet'],
  ])("finds a service among the compose file's containers: %s", (engine, compose, call) =>
    deployed(
      { service: 'liferay', engine },
      [engine, compose],
      { containers: [`${'a'.repeat(64)}|shop-liferay-1|Up 1 minute`] },
      ({ result, calls, files }) => {
        expect(result).toMatchObject({
          success: true,
          place: `${DIRECTORY}/list.zip in shop-liferay-1 (${engine})`,
        });
        expect(calls().slice(0, 3)).toEqual([
          `${engine}|ps|--all|--no-trunc|--filter|label=com.docker.compose.service=liferay|--format|{{.ID}}|{{.Names}}|{{.Status}}`,
          call,
          `${engine}|exec|shop-liferay-1|mkdir|-p|${DIRECTORY}`,
        ]);
        expect(files).toEqual({ 'list.zip': 'new' });
      },
    ),
  );

  it.each<[string, DeployOptions, Behaviour, code: string, text: string]>([
    [
      'is not there, with the nearest name',
      { container: 'portla' },
      {},
      'deploy-container-missing',
      'docker has no container "portla".\n  fix: Write --container=portal.',
    ],
    [
      'is not there, with those there are',
      { container: 'por' },
      {},
      'deploy-container-missing',
      'Name one of portal, portal2; nothing',
    ],
    [
      'is not there, nor any other',
      { container: 'portal' },
      { containers: [] },
      'deploy-container-missing',
      'Start a Liferay first, for example with "docker run --name liferay -p 8080:8080 liferay/dxp"',
    ],
    [
      'has stopped',
      { container: 'portal' },
      { containers: [`${'a'.repeat(64)}|portal|Exited (137) 2 hours ago`] },
      'deploy-container-stopped',
      'not running: Exited (137) 2 hours ago.\n  fix: Run "docker start portal", and deploy again',
    ],
    [
      'is paused',
      { container: 'aaaa' },
      { containers: [`${'a'.repeat(64)}|portal|Up 2 hours (Paused)`] },
      'deploy-container-stopped',
      'Run "docker unpause portal"',
    ],
    [
      'is a service that is not up',
      { service: 'liferay' },
      { containers: [] },
      'deploy-service-missing',
      'Start it with "docker compose up --detach"',
    ],
    [
      'is a service with several',
      { service: 'liferay' },
      {},
      'deploy-service-scaled',
      'runs in 2 containers: portal, portal2.\n  fix: Deploy to each with --container, such as --container=portal;',
    ],
  ])(
    'changes nothing where the container %s, and says so in a dry run, too',
    async (_, options, behaviour, code, text) => {
      for (const dryRun of [false, true]) {
        await deployed({ ...options, dryRun }, ['docker'], behaviour, ({ result, calls, files }) => {
          expect(codes(result)).toEqual([code]);
          expect(formatDiagnostics(result.diagnostics, { color: 'never' })).toContain(text);
          expect(calls().filter((call) => !/\|ps\|/.test(call))).toEqual([]);
          expect(files).toEqual({ 'list.zip': 'old' });
        });
      }
    },
  );

  it('takes docker where both engines have the container, and the other when it is told to', async () => {
    const engines = ['docker', 'podman'];
    const first = await deployed({ container: 'portal' }, engines, {}, ({ calls }) => calls().at(-1));
    const asked = await deployed({ container: 'portal', engine: 'podman' }, engines, {}, ({ calls }) =>
      calls().at(-1),
    );
    expect([first, asked].map((call) => call?.split('|')[0])).toEqual(['docker', 'podman']);
  });

  it('takes podman where docker does not answer, and says so', () =>
    deployed(
      { container: 'portal' },
      ['docker', 'podman'],
      { silent: ['docker'] },
      ({ result, calls, files }) => {
        expect(result.lines).toEqual([
          'podman is used, because docker does not answer (Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?)',
          `deployed ${DIRECTORY}/list.zip in portal (podman)`,
        ]);
        expect(calls().filter((call) => call.startsWith('docker|'))).toHaveLength(1);
        expect(files).toEqual({ 'list.zip': 'new' });
      },
    ));

  it.each([{ container: 'portal' }, { container: 'portal', engine: 'docker' }])(
    'says that the engine does not answer, and how to start it: %j',
    (options) =>
      deployed(options, ['docker'], { silent: ['docker'] }, ({ result, calls }) => {
        expect(codes(result)).toEqual(['engine-silent']);
        const text = formatDiagnostics(result.diagnostics, { color: 'never' });
        expect(text).toContain('docker does not answer: "Cannot connect to the Docker daemon');
        expect(text).toContain('systemctl start docker');
        expect(calls()).toHaveLength(1);
      }),
  );

  it('takes the archive away', () =>
    deployed({ container: 'portal', undeploy: true }, ['docker'], {}, ({ result, calls, files }) => {
      expect(result.lines).toEqual([`undeployed ${DIRECTORY}/list.zip in portal (docker)`]);
      expect(calls().slice(1)).toEqual([`docker|exec|--user|0|portal|rm|-f|${DIRECTORY}/list.zip`]);
      expect(files).toEqual({});
    }));

  it.each(['cp', 'touch', 'mv'])('leaves what was there, and no half copy, when %s fails', (failing) =>
    deployed({ container: 'portal' }, ['docker'], { failing }, ({ result, calls, files }) => {
      expect(codes(result)).toEqual(['deploy-program-failed']);
      expect(result.success).toBe(false);
      expect(result.lines).toContain(`Error: ${failing} is refused`);
      expect(result.lines).toContain('Step 1');
      expect(calls().at(-1)).toBe(`docker|exec|--user|0|portal|rm|-f|${TEMPORARY}`);
      expect(files).toEqual({ 'list.zip': 'old' });
    }),
  );

  it.each([
    ['touch: a: Read-only file system', 'it is read-only', 'without --read-only'],
    ['Error: container rootfs is marked read-only', 'it is read-only', 'without --read-only'],
    ['Error: write a: no space left on device', 'its disk is full', 'Make room'],
    ["mv: can't rename 'a': Permission denied", 'the system denies it', '--container-directory'],
  ])('says why the container takes no file: %s', (says, because, fix) =>
    deployed({ container: 'portal' }, ['docker'], { failing: 'cp', says }, ({ result, files }) => {
      expect(codes(result)).toEqual(['deploy-container-unwritable']);
      const text = formatDiagnostics(result.diagnostics, { color: 'never' });
      expect(text).toContain(`${DIRECTORY} of the container portal takes no file: ${because}`);
      expect(text).toContain(fix);
      expect(result.lines).toContain(says);
      expect(files).toEqual({ 'list.zip': 'old' });
    }),
  );

  it('calls nothing where the archive is damaged', () =>
    withWorkspace({ 'x/list/dist/list.zip': packaged.subarray(0, -1) }, async (root) => {
      const programsThere = standIns(join(root, 'stand-ins'), ['docker', 'lcp']);
      for (const options of [{ container: 'portal' }, { cloudProject: 'acme', environment: 'dev' }]) {
        const result = await deployProject(projectIn(root, 'x/list'), options, programsThere);
        expect(codes(result)).toEqual(['not-an-archive', 'deploy-archive-damaged']);
      }
      expect(programsThere.calls().filter((call) => !call.startsWith('docker|ps|'))).toEqual([]);
    }));

  it('stops a program that hangs together with what it started, and cleans up', () =>
    deployed(
      { container: 'portal', timeout: 0.3 },
      ['docker'],
      { hanging: 'mv' },
      ({ result, files, calls }) => {
        expect(codes(result)).toEqual(['deploy-program-hung']);
        expect(files).toEqual({ 'list.zip': 'old' });
        expect(calls().at(-1)).toContain('|rm|-f|');
      },
    ));

  it('says that neither engine is installed', () =>
    withWorkspace({ 'x/list/dist/list.zip': packaged }, async (root) => {
      const result = await deployProject(
        projectIn(root, 'x/list'),
        { container: 'portal' },
        { env: { PATH: root } },
      );
      expect(codes(result)).toEqual(['deploy-engine-missing']);
    }));

  it('only shows the calls in a dry run', () =>
    deployed(
      { container: 'portal', dryRun: true, wait: true },
      ['docker'],
      {},
      ({ result, calls, files, archive }) => {
        expect(result.lines).toEqual([
          `run docker exec portal mkdir -p ${DIRECTORY}`,
          `run docker cp ${archive} portal:${TEMPORARY}`,
          `run docker exec --user 0 portal touch ${TEMPORARY}`,
          `run docker exec --user 0 portal mv -f ${TEMPORARY} ${DIRECTORY}/list.zip`,
          'follow docker logs --follow --tail 0 portal',
        ]);
        expect(calls().map((call) => call.split('|')[1])).toEqual(['ps']);
        expect(files).toEqual({ 'list.zip': 'old' });
      },
    ));
});

describe.runIf(process.platform !== 'win32')('docs/executors/deploy.md', () => {
  const page = readFileSync(join(__dirname, '../../../../docs/executors/deploy.md'), 'utf8');

  /** The calls of a program that the page shows, as the stand-ins record them. */
  function documented(program: string, archive: string): readonly string[] {
    const lines = page.split('\n').filter((line) => line.startsWith(`${program} `));
    return lines.map((line) =>
      line
        .replaceAll(' ', '|')
        .replaceAll('my-extension', 'list')
        .replace('<archive>', archive)
        .replaceAll('<process>', String(process.pid)),
    );
  }

  it('shows exactly the calls of docker', () =>
    deployed({ container: 'portal' }, ['docker'], {}, ({ calls, archive }) => {
      expect(documented('docker', archive)).toEqual(calls().slice(1));
    }));

  it('shows exactly the call of lcp', () =>
    deployed({ cloudProject: 'acme', environment: 'uat' }, ['lcp'], {}, ({ calls, archive }) => {
      expect(documented('lcp', archive)).toEqual(calls());
    }));
});

describe.runIf(process.platform !== 'win32')("waiting for a container's log", () => {
  it('prints the line that says it is started, and stops following', () => {
    const answer = 'INFO [main] STARTED list_7.4.13 [88]';
    return deployed({ container: 'portal', wait: true }, ['docker'], { answer }, ({ result, calls }) => {
      expect(result).toMatchObject({ success: true, diagnostics: [] });
      expect(result.lines.at(-1)).toBe(answer);
      expect(calls()).toContain('docker|logs|--follow|--tail|0|portal');
    });
  });

  it("fails with the portal's error", () => {
    const answer = `ERROR [watcher] Unable to install artifact: ${DIRECTORY}/list.zip`;
    return deployed({ container: 'portal', wait: true }, ['docker'], { answer }, ({ result, calls }) => {
      expect(codes(result)).toEqual(['deploy-refused-by-portal']);
      expect(result.lines.at(-1)).toBe(answer);
      expect(calls()).toContain('docker|logs|--follow|--tail|0|portal');
    });
  });

  it('waits until the project is stopped when it is taken away', () => {
    const answer = 'INFO STOPPED list_7.4.13 [88]';
    return deployed(
      { container: 'portal', wait: true, undeploy: true },
      ['docker'],
      { answer },
      ({ result }) => {
        expect(result.lines.at(-1)).toBe(answer);
      },
    );
  });

  it('fails when the time is over', () =>
    deployed({ container: 'portal', wait: true, timeout: 1 }, ['docker'], {}, ({ result }) => {
      expect(codes(result)).toEqual(['deploy-not-told']);
    }));

  it('fails when the log ends, with its last line', () =>
    deployed({ container: 'portal', wait: true }, ['docker'], { failing: 'logs' }, ({ result }) => {
      expect(codes(result)).toEqual(['deploy-log-ended']);
      expect(result.diagnostics[0]?.args).toMatchObject({ log: 'docker logs --follow --tail 0 portal' });
    }));
});

describe.runIf(process.platform !== 'win32')('deploying to Liferay Cloud', () => {
  const options: DeployOptions = { cloudProject: 'acme', environment: 'dev' };

  it('gives lcp everything that it would ask for, and shows its output', () =>
    deployed(options, ['lcp'], {}, ({ result, calls, archive }) => {
      expect(result.success).toBe(true);
      expect(calls()).toEqual([`lcp|deploy|--project|acme|--environment|dev|--extension|${archive}`]);
      expect(result.lines).toEqual([
        `> lcp deploy --project acme --environment dev --extension ${archive}`,
        'Deployed to the cloud',
        'deployed list.zip in the environment dev of acme',
      ]);
    }));

  it('fails as lcp fails, and shows what it says', () =>
    deployed(options, ['lcp'], { failing: 'deploy' }, ({ result }) => {
      expect(codes(result)).toEqual(['deploy-program-failed']);
      expect(result.lines.slice(1)).toEqual(['Step 1', 'Error: deploy is refused']);
    }));

  it('says that lcp is not installed, in a dry run, too', () =>
    withWorkspace({ 'x/list/dist/list.zip': packaged }, async (root) => {
      for (const dryRun of [false, true]) {
        const result = await deployProject(
          projectIn(root, 'x/list'),
          { ...options, dryRun },
          { env: { PATH: root } },
        );
        expect(codes(result)).toEqual(['deploy-program-missing']);
      }
    }));

  it('stops lcp when the run is interrupted', () =>
    withWorkspace({ 'x/list/dist/list.zip': packaged }, async (root) => {
      const { env } = standIns(join(root, 'stand-ins'), ['lcp'], { hanging: 'deploy' });
      const signal = AbortSignal.timeout(200);
      const result = await deployProject(projectIn(root, 'x/list'), options, { env, signal });
      expect(codes(result)).toEqual(['deploy-stopped']);
    }));
});
