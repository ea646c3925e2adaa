import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../conformance/compare/read-archive';
import { startLoopbackRegistry, type LoopbackRegistry } from '../workspace/loopback-registry';
import { NxWorkspace } from '../workspace/nx-workspace';

const MINUTES = 60_000;
const ARCHIVE = 'client-extensions/ticket-list/dist/ticket-list.zip';
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
    const { run, workspace } = fromNothing();

    it(
      'package a client extension, with no step by hand',
      async () => {
        await run(commands.join('\n').replace('--preset=apps', `--preset=${preset}`));
        const { files } = await readArchive(readFileSync(join(workspace().root, ARCHIVE)), 'ticket-list.zip');
        expect([...files.keys()].filter((path) => /^static\/.*\.js$/.test(path))).not.toEqual([]);
      },
      10 * MINUTES,
    );

    it('leave nothing that git would take for a source', () => {
      workspace().commit('Begin');
      const outputs = /(^|\/)(dist|build|node_modules)\//;
      const tracked = workspace().git('ls-files').split('\n');
      expect(tracked.filter((path) => outputs.test(path))).toEqual([]);
      expect(workspace().nx(['run-many', '-t', 'package', '--skip-nx-cache'])).toMatchObject({ status: 0 });
      expect(workspace().git('status', '--porcelain')).toBe('');
      expect(existsSync(join(workspace().root, ARCHIVE))).toBe(true);
    });
  },
);

describe.skipIf(isSample)("from an empty directory with the plugin's own preset", () => {
  const { run, workspace } = fromNothing();

  it(
    'one command makes a first client extension, which is linted, tested and packaged',
    async () => {
      const flags = '--type=customElement --framework=react --extension=ticket-list';
      const output = await run(
        [
          `npx create-nx-workspace@latest acme --preset=nx-liferay ${flags} --nxCloud=skip --no-interactive`,
          'cd acme && npx nx run-many -t lint test package',
        ].join('\n'),
      );
      expect(output).toContain('  npx nx preview\n');
      expect(existsSync(join(workspace().root, ARCHIVE))).toBe(true);
    },
    10 * MINUTES,
  );
});

/** An empty directory for the tests of a group, with a registry that has the packages. */
function fromNothing(): {
  /** Runs commands in the directory that have to succeed, and returns what they say. */
  readonly run: (script: string) => Promise<string>;
  /** The workspace `acme` that they make. */
  readonly workspace: () => NxWorkspace;
} {
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

  return {
    run: async (script) => {
      const { status, output } = await directory.runShell(script, {
        npm_config_registry: registry.address,
        npm_config_yes: 'true',
        npm_config_ignore_scripts: 'true',
      });
      expect(status, output).toBe(0);
      return output;
    },
    workspace: () => directory.below('acme'),
  };
}
