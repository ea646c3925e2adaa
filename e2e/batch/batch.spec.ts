import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { archivesOf, hasHalfArchive } from '../workspace/archives-of';
import { breakingFiles, broken, dependents, makeBatchFiles, names, makeSlowFiles } from './make-batch-files';
import { interruptWhile } from './interrupt-while';

const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
const packages = packPackages(tarballs);
const runMany = ['run-many', '--target', 'package'];
/** A few projects, for tests that take a process for each of them. */
const few = [names[0], broken, ...dependents].join(',');

afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

/** `BATCH=all`: also an Nx that makes batches only when it is told to. */
const lanes: readonly (readonly [nx: string, batch: readonly string[]])[] =
  process.env['BATCH'] === 'all'
    ? [
        ['~22.0.0', ['--batch']],
        ['^24.0.0', []],
      ]
    : [['^24.0.0', []]];

describe.each(lanes)('a batch of thirty projects under Nx %s', (nx, batch) => {
  let workspace: NxWorkspace;
  const packageAll = (...args: readonly string[]) => workspace.nx([...runMany, ...batch, ...args]);

  beforeAll(() => {
    workspace = NxWorkspace.install({ nx, packages, files: makeBatchFiles() });
  });

  afterAll(() => workspace.dispose());

  it('says of each archive that it is done, once', () => {
    const { status, output } = packageAll();
    expect(output).toContain('Running 30 tasks with nx-liferay:package');
    expect(linesAboutArchives(output)).toEqual(names.map(lineAbout));
    expect(status).toBe(0);
  });

  it('says the same when the archives come from the cache', () => {
    const before = archivesOf(workspace);
    workspace.remove(...before.keys());
    const { status, output } = packageAll('--outputStyle=static');
    expect(output).toContain('30 out of 30 tasks');
    expect(linesAboutArchives(output)).toEqual(names.map(lineAbout));
    expect(status).toBe(0);
    expect(archivesOf(workspace)).toEqual(before);
  });

  it.each([[[]], [['--outputStyle=static']], [['--verbose']]])(
    'says it of one project alone, once, with %j',
    (shown) => {
      const { output } = packageAll(`--projects=${names[0]}`, '--skipNxCache', ...shown);
      expect(linesAboutArchives(output)).toEqual(names.slice(0, 1).map(lineAbout));
    },
  );

  it('makes the same archives in a process for each, one after another', () => {
    const before = archivesOf(workspace);
    for (const args of [['--no-batch'], ['--parallel=1', ...batch]]) {
      workspace.remove(...before.keys());
      const { status, output } = workspace.nx([...runMany, `--projects=${few}`, '--skipNxCache', ...args]);
      expect(output).toContain('Successfully ran target package for 4 projects');
      expect(status).toBe(0);
      const made = archivesOf(workspace);
      expect([...made.keys()]).toHaveLength(4);
      expect([...before]).toEqual(expect.arrayContaining([...made]));
    }
  });

  describe('of which one is broken', () => {
    const unaffected = names.filter((name) => name !== broken && !dependents.includes(name));

    // Nx 22.0 knows nothing of skipped tasks in a batch.
    const failed = [broken, ...(batch.length > 0 ? dependents : [])].map((name) => `${name}:package`);

    beforeAll(() => {
      workspace.remove(...archivesOf(workspace).keys(), '.nx');
      workspace.write(breakingFiles);
    });

    it('packages all but that and what waits for it', () => {
      const { status, output } = packageAll();
      expect(status).toBe(1);
      expect(linesAboutArchives(output)).toEqual(unaffected.map(lineAbout));
      expect([...archivesOf(workspace).keys()]).toEqual(unaffected.map(pathOf));
      expect(output).toContain(`client-extensions/${broken}/client-extension.yaml:1:10`);
      expect(failedTasks(output)).toEqual(failed);
    });

    it('tries again only that and what waits for it', () => {
      const { status, output } = packageAll();
      expect(status).toBe(1);
      expect(output).toContain('Running 3 tasks with nx-liferay:package');
      expect(failedTasks(output)).toEqual(failed);
    });

    it('fails alike in a process for each', () => {
      const { status, output } = workspace.nx([...runMany, `--projects=${few}`, '--no-batch']);
      // Nx 22.0 reports a run in which it skipped a task as interrupted.
      expect(status).toBe(batch.length > 0 ? 130 : 1);
      expect(output).toContain(`client-extensions/${broken}/client-extension.yaml:1:10`);
      expect(failedTasks(output)).toEqual([`${broken}:package`]);
      for (const name of dependents) expect(archivesOf(workspace).has(pathOf(name))).toBe(false);
    });
  });

  it('says of an option what is wrong with it, for each project', () => {
    const { status, output } = packageAll(
      `--projects=${names.slice(0, 2).join()}`,
      '--strict=perhaps',
      '--profil=dev',
      '--skipNxCache',
    );
    expect(status).toBe(1);
    expect(output).not.toContain('Unhandled');
    expect(output.split('The option "strict" cannot be "perhaps".')).toHaveLength(3);
    expect(output).toContain('Write "profile".');
  });

  it('leaves the old archives and nothing half made when it is interrupted', async () => {
    workspace.write(makeBatchFiles());
    expect(packageAll().status).toBe(0);
    const before = archivesOf(workspace);
    workspace.write(makeSlowFiles());
    const started = workspace.start([...runMany, ...batch]);
    const { code, survivors } = await interruptWhile(started, () => hasHalfArchive(workspace));
    expect(code).toBe(130);
    expect(survivors).toBe(false);
    expect(hasHalfArchive(workspace)).toBe(false);
    expect(archivesOf(workspace)).toEqual(before);
  });
});

function pathOf(name: string): string {
  return `client-extensions/${name}/dist/${name}.zip`;
}

function lineAbout(name: string): string {
  return `${pathOf(name)} (1.6 kB, 5 files)`;
}

function linesAboutArchives(output: string): readonly string[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('client-extensions/') && line.includes('.zip ('))
    .sort();
}

/** What Nx lists below `Failed tasks:`. */
function failedTasks(output: string): readonly string[] {
  const list = /Failed tasks:\s+(?<list>(?:- \S+\s+)+)/.exec(output)?.groups?.list ?? '';
  return [...list.matchAll(/- (\S+)/g)].map(([, id]) => id ?? '');
}
