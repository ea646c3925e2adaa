import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discoverProjects } from 'uffa';
import { afterAll, expect, it } from 'vitest';

const repository = join(__dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'verify-examples-'));

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('finds nothing wrong with the archives of the examples, not even a warning', { timeout: 600_000 }, () => {
  const { projects } = discoverProjects({
    workspaceRoot: repository,
    directories: ['examples'],
    exclude: ['examples/java/**'],
  });
  expect(projects.length).toBeGreaterThan(10);
  const output = execFileSync('npx', ['nx', 'run-many', '-t', 'verify', '--strict', '--outputStyle=static'], {
    cwd: repository,
    encoding: 'utf8',
    // So that what other runs have left is not taken for this one's.
    env: {
      ...process.env,
      NX_CACHE_DIRECTORY: join(scratch, 'cache'),
      NX_WORKSPACE_DATA_DIRECTORY: join(scratch, 'workspace-data'),
      NX_DAEMON: 'false',
      NX_NO_CLOUD: 'true',
      NX_TUI: 'false',
    },
  });
  const lines = output.split('\n').filter((line) => / \(\d+ client extensions?\)$/.test(line));
  const verified = projects.map(({ path, name }) => `${path}/dist/${name}.zip`);
  expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([...verified].sort());
  expect(lines.filter((line) => line.endsWith('(0 client extensions)'))).toEqual([]);
  expect(output).not.toMatch(/^(?:warning|info) /m);
});
