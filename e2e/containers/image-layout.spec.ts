import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../packages/uffa/src/cli/main';
import { rightArchive } from '../../packages/uffa/test/archive/right-archive';
import { zipByHand } from '../../packages/uffa/test/archive/zip-by-hand';
import { missingPrograms, RealEngine } from './real-engine';

const missing = missingPrograms();
const skopeo = spawnSync('skopeo', ['--version']).status === 0 ? [] : ['skopeo'];

interface Manifest {
  readonly layers: readonly { readonly digest: string }[];
}

describe.skipIf(missing.length > 0)(
  `the image of an archive in podman (needs ${missing.join(', ') || 'nothing'})`,
  () => {
    const root = mkdtempSync(join(tmpdir(), 'image-'));
    const archive = join(root, 'list.zip');
    const layout = join(root, 'list.oci');
    let engine: RealEngine;

    beforeAll(async () => {
      engine = new RealEngine();
      writeFileSync(archive, zipByHand(rightArchive));
      const nothing = { write: () => undefined };
      const argv = ['manifest', archive, '--virtual-instance-id', 'liferay.com'];
      const { signal } = new AbortController();
      expect(await main({ argv, env: {}, cwd: root, stdout: nothing, stderr: nothing, signal })).toBe(0);
    }, 60_000);

    afterAll(() => {
      engine.dispose();
      rmSync(root, { recursive: true, force: true });
    }, 60_000);

    function expectArchiveIn(image: string): void {
      const container = engine.podman('create', image, '/none');
      const copy = join(root, 'copy.zip');
      engine.podman('cp', `${container}:/list.zip`, copy);
      expect(readFileSync(copy)).toEqual(readFileSync(archive));
    }

    it('is loaded from a tar of the directory, under its name', () => {
      const tar = join(root, 'list.tar');
      execFileSync('tar', ['-C', layout, '-cf', tar, '.']);
      expect(engine.podman('load', '--input', tar)).toContain('list:latest');
      expectArchiveIn('localhost/list:latest');
    });

    it.skipIf(skopeo.length > 0)(`is copied by its tag (needs ${skopeo.join('') || 'nothing'})`, () => {
      const copy = join(root, 'copy');
      execFileSync('skopeo', ['--insecure-policy', 'copy', '--quiet', `oci:${layout}:latest`, `dir:${copy}`]);
      const { layers } = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Manifest;
      const [layer] = layers.map(({ digest }) => readFileSync(join(copy, digest.replace('sha256:', ''))));
      expect(layer?.includes(readFileSync(archive))).toBe(true);
    });
  },
);
