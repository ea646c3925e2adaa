import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discoverProjects } from 'uffa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import clientExtension from '../../packages/nx-liferay/src/generators/client-extension/generator';
import { diskTree, flush } from '../../packages/nx-liferay/test/disk-tree';
import { allWays } from '../generators/ways';
import { exampleFiles } from '../java/example-files';
import { hasJava } from '../java/has-java';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { typesAfterTheRelease } from './explained';
import { portalReports, type PortalFinding } from './portal-reports';

const repository = join(__dirname, '../..');
const slow = { timeout: 600_000 };

describe.skipIf(!hasJava)('archives that the portal takes in (skipped without JDK and Maven)', slow, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-projects-'));

  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  describe('of the examples', () => {
    let java: NxWorkspace;

    beforeAll(() => {
      execFileSync('npx', ['nx', 'run-many', '-t', 'package'], {
        cwd: repository,
        env: { ...process.env, ...ownState(scratch) },
        stdio: 'pipe',
      });
      java = NxWorkspace.link(exampleFiles());
      const { status, output } = java.nx(['package', 'ticket-pager']);
      expect(status, output).toBe(0);
    }, slow.timeout);

    afterAll(() => java.dispose());

    it('are accepted without a complaint', () => {
      const { projects } = discoverProjects({
        workspaceRoot: repository,
        directories: ['examples'],
        exclude: ['examples/java/**'],
      });
      expect(projects.length).toBeGreaterThan(10);
      const archives = projects.map(({ root, name }) => join(root, 'dist', `${name}.zip`));
      const pager = join(java.root, 'client-extensions/ticket-pager/dist/ticket-pager.zip');
      expect(complaintsAbout([...archives, pager])).toEqual([]);
    });
  });

  describe('of the generators', () => {
    let workspace: NxWorkspace;

    beforeAll(async () => {
      workspace = NxWorkspace.install({
        nx: '^24.0.0',
        packages: packPackages(scratch),
        files: {
          'package.json': JSON.stringify({
            name: 'shop',
            version: '1.0.0',
            private: true,
            workspaces: ['client-extensions/*'],
          }),
        },
      });
      const tree = diskTree(workspace.root);
      for (const { type, framework, path } of allWays) {
        await clientExtension(tree, { directory: path, type, framework, skipFormat: true });
      }
      flush(tree);
      workspace.npm('install');
      const { status, output } = workspace.nx(['run-many', '-t', 'package', '--parallel=2']);
      expect(status, output).toBe(0);
      expect(output).not.toMatch(/^ *(warning|error) /m);
    }, slow.timeout);

    afterAll(() => workspace.dispose());

    it('are accepted without a complaint, whatever the type and the framework', () => {
      const archives = allWays.map(({ path, name }) => join(workspace.root, path, 'dist', `${name}.zip`));
      expect(complaintsAbout(archives)).toEqual([]);
    });
  });
});

/** A line for each fault of an archive, and for each thing that is read otherwise than it is written. */
function complaintsAbout(archives: readonly string[]): readonly string[] {
  return portalReports(archives).flatMap(({ archive, accepted, refused, readOtherwise }) => {
    const lines = [...refused, ...readOtherwise]
      .filter((diagnostic) => !isNewerType(diagnostic))
      .map(({ code, text }) => `${archive}: ${code}: ${text}`);
    return accepted || refused.some(isNewerType) ? lines : [`${archive} is refused`, ...lines];
  });
}

function isNewerType({ code, text }: PortalFinding): boolean {
  return (
    code === 'unknown-type' && typesAfterTheRelease.some((type) => text.endsWith(`Unknown type ${type}`))
  );
}

/** So that what other runs have left is not taken for this one's. */
function ownState(directory: string): Readonly<Record<string, string>> {
  return {
    NX_CACHE_DIRECTORY: join(directory, 'cache'),
    NX_WORKSPACE_DATA_DIRECTORY: join(directory, 'workspace-data'),
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
  };
}
