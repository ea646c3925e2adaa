import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceRequests } from '../generators/service-requests';
import { hasJava } from '../java/has-java';
import { ServiceWorkspace } from '../java/service-workspace';
import { importJava, importNode } from './base-images';
import { missingPrograms, RealEngine } from './real-engine';

const missing = missingPrograms();
const hasJlink = hasJava && spawnSync('jlink', ['--version']).status === 0;

/** `IMAGES=all`: those of all types, which differ in what is in them and not in how they are built. */
const types = process.env['IMAGES'] === 'all' ? Object.keys(serviceRequests) : ['objectAction'];
const frameworks = [
  { framework: 'node', isHere: true, exitCode: '0' },
  // The exit code of a JVM that SIGTERM has stopped.
  { framework: 'spring-boot', isHere: hasJlink, exitCode: '143' },
];
const ways = types.flatMap((type) =>
  frameworks.map((each) => ({ ...each, type, name: `${type.toLowerCase()}-${each.framework}` })),
);

/** Maven fetches what it lacks, and an image is large for an engine that copies each of its layers. */
const slow = { timeout: 900_000 };
const ATTEMPTS = 300;
const PAUSE = 500;

describe.skipIf(missing.length > 0)(
  `images of generated services (needs ${missing.join(', ') || 'nothing'}; those in Spring Boot also JDK and Maven)`,
  slow,
  () => {
    let services: ServiceWorkspace;
    let engine: RealEngine;

    beforeAll(async () => {
      engine = new RealEngine();
      services = await ServiceWorkspace.install({});
      const { workspace } = services;
      for (const way of ways.filter(({ isHere }) => isHere)) {
        const { status, output } = services.generate(way);
        expect(status, output).toBe(0);
      }
      workspace.npm('install');
      const { status, output } = workspace.nx(['run-many', '-t', 'package']);
      expect(status, output).toBe(0);
    }, slow.timeout);

    afterAll(() => {
      engine.dispose();
      services.dispose();
    }, 120_000);

    /** Puts an image of this machine's programs into the place of the one that a Dockerfile builds on. */
    async function importBase(name: string): Promise<void> {
      const directory = await services.unpack(name);
      const dockerfile = readFileSync(join(directory, 'Dockerfile'), 'utf8');
      const base = `localhost/${/^FROM (\S+)$/m.exec(dockerfile)?.[1] ?? ''}`;
      if (name.endsWith('node')) {
        execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
          cwd: directory,
          stdio: 'pipe',
        });
        importNode(engine, base, directory);
      } else importJava(engine, base);
    }

    /** What the service answers in its container; undefined while it does not. */
    function answer(name: string, path: string): string | undefined {
      const url = `http://127.0.0.1:${portOf(name)}${path}`;
      const { status, stdout, stderr } = spawnSync('podman', ['exec', name, 'wget', '-q', '-O', '-', url], {
        env: engine.env,
        encoding: 'utf8',
      });
      return status === 0 ? stdout : /HTTP\/1\.1 \d+/.exec(stderr)?.[0];
    }

    function portOf(name: string): string {
      const dockerfile = join(services.workspace.root, 'client-extensions', name, 'Dockerfile');
      return /^EXPOSE (\d+)$/m.exec(readFileSync(dockerfile, 'utf8'))?.[1] ?? '';
    }

    for (const { type, framework, name, isHere, exitCode } of ways) {
      it.skipIf(!isHere)(
        `${type} in ${framework} is built, runs, and stops when it is told to`,
        slow,
        async () => {
          await importBase(name);
          const { workspace } = services;
          const { status, output } = workspace.nx(
            ['build-image', name, '--tool=podman', '--pull=false', `--image=${name}:1`],
            engine.env,
          );
          expect(status, output).toBe(0);
          const environment = Object.entries(services.environmentFor(name, `${name}-user-agent`));
          const home = join(environment[0]?.[1] ?? '', '../../..');
          const variables = environment
            .filter(([key]) => key.startsWith('LIFERAY_'))
            .flatMap(([key, value]) => ['--env', `${key}=${value}`]);
          const volume = `--volume=${home}:${home}:ro`;
          engine.podman(
            'run',
            '--detach',
            '--name',
            name,
            '--network=none',
            volume,
            ...variables,
            `${name}:1`,
          );
          for (let attempt = 0; answer(name, '/ready') === undefined; attempt++) {
            expect(attempt, engine.podman('logs', name)).toBeLessThan(ATTEMPTS);
            await setTimeout(PAUSE);
          }
          expect(answer(name, '/ready')).not.toContain('HTTP/1.1');
          expect(engine.podman('exec', name, 'id', '-u')).not.toBe('0');
          engine.podman('stop', '--time', '60', name);
          expect(engine.podman('inspect', '--format', '{{.State.ExitCode}}', name)).toBe(exitCode);
        },
      );
    }
  },
);
