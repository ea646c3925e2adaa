import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../generators/chromium';
import { runOf } from '../serve/run-serve';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { previewedFiles } from './previewed-files';

/** `npm run test:preview` names ranges; else it is the Nx of this repository. */
const ranges = process.env['PREVIEW_NX']?.split(' ');
const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
const packages = ranges === undefined ? [] : packPackages(tarballs);

afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

describe.each(ranges ?? ['of this repository'])('nx preview under Nx %s', { timeout: 180_000 }, (nx) => {
  let workspace: NxWorkspace;
  const nxWith = (...args: readonly string[]) => workspace.nx(args, { CHROME_PATH: chromium ?? '' });

  beforeAll(() => {
    const files = previewedFiles;
    workspace =
      ranges === undefined
        ? NxWorkspace.link(files)
        : NxWorkspace.install({ nx, packages: [...packages, 'playwright-core'], files });
  }, 600_000);

  afterAll(() => workspace.dispose());

  describe.skipIf(chromium === undefined)('--check, with Chromium', () => {
    it('ends with 0 where no page finds anything, and names its screenshots', () => {
      const { status, output } = nxWith('preview', 'clicks', '--check');
      expect(status, output).toBe(0);
      expect(output).toContain('build/preview/01-all-ltr-1280.png');
    });

    it('ends with 1 where a page throws, and prints what it threw', () => {
      const { status, output } = nxWith('preview', 'throws', '--check');
      expect(status, output).toBe(1);
      expect(output).toContain('preview-page-error');
      expect(output).toContain('The counter is broken');
    });

    it('of several projects fails for the one that throws', () => {
      const { status, output } = nxWith('run-many', '-t', 'preview', '--check');
      expect(status, output).toBe(1);
      expect(output).toMatch(/Failed tasks:\s+- throws:preview\s/);
    });
  });

  it.each([
    ['Ctrl-C, which reaches all of its processes', (id: number) => process.kill(-id, 'SIGINT')],
    ['a signal to Nx alone', (id: number) => process.kill(id, 'SIGINT')],
  ])('says its address at once, and ends by %s, with its server', async (_, stop) => {
    const run = runOf(workspace.start(['preview', 'clicks']));
    await run.prints('http://127.0.0.1:');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(run.printed()) ?? [];
    expect((await fetch(address)).status).toBe(200);
    stop(run.process.pid!);
    expect(await run.ended).toBe(130);
    await expect.poll(() => processesIn(workspace.root), { timeout: 10_000 }).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });
});

/** The ids of processes that run in a directory or below it; none where there is no /proc to say. */
function processesIn(root: string): readonly string[] {
  if (!existsSync('/proc/self/cwd')) return [];
  return readdirSync('/proc').filter(
    (id) => /^\d+$/.test(id) && `${directoryOf(id)}/`.startsWith(`${root}/`),
  );
}

/** A process may end while it is looked at, and others' are not shown. */
function directoryOf(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return '';
  }
}
