import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../conformance/compare/read-archive';
import { startLoopbackRegistry, type LoopbackRegistry } from '../workspace/loopback-registry';
import { NxWorkspace } from '../workspace/nx-workspace';

const MINUTES = 60_000;
const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const section = /^## Start from nothing\n[^]*?```sh\n([^]*?)```/m.exec(readme)?.[1] ?? '';
const commands = section.trim().split('\n');

/**
 * Two minutes for each preset: in `npm run test:generators`. init.spec.ts takes the same steps in a smaller workspace.
 */
const isSample = process.env['GENERATORS_NX'] === undefined;

/** Presets with and without workspaces of the package manager; the first is the one in README. */
const presets = ['apps', 'ts', 'npm'];

describe("README's way from nothing to an archive", () => {
  it('has four commands', () => {
    expect(
      commands.map((command) =>
        command
          .replace(/^cd acme && /, '')
          .split(' ', 3)
          .join(' '),
      ),
    ).toEqual([
      expect.stringMatching(/^npx create-nx-workspace@latest/),
      'npx nx add',
      'npx nx g',
      'npx nx run-many',
    ]);
  });
});

describe.skipIf(isSample).each(presets)(
  'from an empty directory with the preset %s, the commands',
  (preset) => {
    let directory: NxWorkspace;
    let workspace: NxWorkspace;
    let registry: LoopbackRegistry;

    beforeAll(async () => {
      directory = NxWorkspace.empty();
      workspace = directory.below('acme');
      registry = await startLoopbackRegistry();
    });

    afterAll(async () => {
      directory.dispose();
      await registry.close();
    });

    it(
      'package a client extension, with no step by hand',
      async () => {
        const script = commands.join('\n').replace('--preset=apps', `--preset=${preset}`);
        const { status, output } = await directory.runShell(script, {
          npm_config_registry: registry.address,
          npm_config_yes: 'true',
          npm_config_ignore_scripts: 'true',
        });
        expect(status, output).toBe(0);
        const archive = join(workspace.root, 'client-extensions/ticket-list/dist/ticket-list.zip');
        const { files } = await readArchive(readFileSync(archive), 'ticket-list.zip');
        expect([...files.keys()].filter((path) => /^static\/.*\.js$/.test(path))).not.toEqual([]);
      },
      10 * MINUTES,
    );

    it('leave nothing that git would take for a source', () => {
      workspace.commit('Begin');
      const outputs = /(^|\/)(dist|build|node_modules)\//;
      expect(
        workspace
          .git('ls-files')
          .split('\n')
          .filter((path) => outputs.test(path)),
      ).toEqual([]);
      expect(workspace.nx(['run-many', '-t', 'package', '--skip-nx-cache'])).toMatchObject({ status: 0 });
      expect(workspace.git('status', '--porcelain')).toBe('');
      expect(existsSync(join(workspace.root, 'client-extensions/ticket-list/dist/ticket-list.zip'))).toBe(
        true,
      );
    });
  },
);

describe.skipIf(isSample)("from an empty directory with the plugin's own preset", () => {
  let directory: NxWorkspace;
  let registry: LoopbackRegistry;

  beforeAll(async () => {
    directory = NxWorkspace.empty();
    registry = await startLoopbackRegistry();
  });

  afterAll(async () => {
    directory.dispose();
    await registry.close();
  });

  it(
    'one command makes a first client extension, which is linted, tested and packaged',
    async () => {
      const flags = '--type=customElement --framework=react --extension=ticket-list';
      const script = [
        `npx create-nx-workspace@latest acme --preset=nx-liferay ${flags} --nxCloud=skip --no-interactive`,
        'cd acme && npx nx run-many -t lint test package',
      ].join('\n');
      const { status, output } = await directory.runShell(script, {
        npm_config_registry: registry.address,
        npm_config_yes: 'true',
        npm_config_ignore_scripts: 'true',
      });
      expect(status, output).toBe(0);
      expect(output).toContain('  npx nx preview\n');
      const archive = join(
        directory.below('acme').root,
        'client-extensions/ticket-list/dist/ticket-list.zip',
      );
      expect(existsSync(archive)).toBe(true);
    },
    10 * MINUTES,
  );
});
