import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readArchive } from '../conformance/compare/read-archive';
import { oldestAndNewest } from '../lanes/supported-versions';
import { workspaceFiles } from '../reproducibility/workspace-files';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';

const projects = ['shop-front', 'shop-service', 'shop-site'];
const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
const packages = packPackages(tarballs);

afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

describe.each(oldestAndNewest.map(({ range }) => range))(
  'the packed plugin in a workspace with Nx %s',
  (nx) => {
    let workspace: NxWorkspace;

    beforeAll(() => {
      workspace = NxWorkspace.install({ nx, packages, files: workspaceFiles });
    });

    afterAll(() => workspace.dispose());

    it('packages every project', async () => {
      const { status, output } = workspace.nx(['run-many', '-t', 'package']);
      expect(output).toContain('Successfully ran target package for 3 projects');
      expect(status).toBe(0);
      const archive = await readArchive(
        readFileSync(archiveOf(workspace, 'shop-service')),
        'shop-service.zip',
      );
      expect(archive.entries.map(({ name }) => name)).toEqual([
        'Dockerfile',
        'LCP.json',
        'WEB-INF/',
        'WEB-INF/liferay-plugin-package.properties',
        'bin/',
        'bin/server.js',
        'bin/start.sh',
        'shop-service.client-extension-config.json',
      ]);
    });

    it('takes everything from the cache the second time, also what was deleted', () => {
      const before = hashes(workspace);
      for (const project of projects) rmSync(archiveOf(workspace, project));
      const { status, output } = workspace.nx(['run-many', '-t', 'package']);
      expect(output).toContain(
        'read the output from the cache instead of running the command for 3 out of 3 tasks',
      );
      expect(status).toBe(0);
      expect(hashes(workspace)).toEqual(before);
    });

    it('makes the same bytes at another path', () => {
      const before = hashes(workspace);
      const copy = workspace.copy();
      for (const project of projects) rmSync(archiveOf(copy, project));
      expect(copy.nx(['run-many', '-t', 'package']).status).toBe(0);
      expect(hashes(copy)).toEqual(before);
      copy.dispose();
    });

    it('fails the one project whose yaml is broken, and no other', () => {
      workspace.write({
        'client-extensions/shop-front/client-extension.yaml': 'shop-front: [\n',
        'client-extensions/shop-site/site-initializer/a.json': '[1]\n',
      });
      const before = hashes(workspace);
      const { status, output } = workspace.nx(['run-many', '-t', 'package']);
      expect(status).toBe(1);
      expect(output).toContain('client-extensions/shop-front/client-extension.yaml:');
      const after = hashes(workspace);
      expect(after).toMatchObject({
        'shop-front': before['shop-front'],
        'shop-service': before['shop-service'],
      });
      expect(after['shop-site']).not.toBe(before['shop-site']);
    });
  },
);

function archiveOf({ root }: NxWorkspace, project: string): string {
  return join(root, 'client-extensions', project, 'dist', `${project}.zip`);
}

function hashes(workspace: NxWorkspace): Readonly<Record<string, string>> {
  const hash = (project: string) =>
    createHash('sha256')
      .update(readFileSync(archiveOf(workspace, project)))
      .digest('hex');
  return Object.fromEntries(projects.map((project) => [project, hash(project)]));
}
