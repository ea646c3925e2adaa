import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HostileWorkspace } from './hostile-workspace';

const cli = resolve(__dirname, '../../packages/uffa/dist/cli/bin.js');
const projects = ['web', 'service', 'data', 'site'].map((name) => `client-extensions/${name}`);

const commands: Readonly<Record<string, readonly string[]>> = {
  package: ['package'],
  validate: ['validate'],
  'deploy --dry-run': ['deploy', '--dry-run', '--home', 'bundles'],
  deploy: ['deploy', '--home', 'bundles'],
};

/** Node itself keeps some twenty open, more or fewer by its version. */
const limits = [20, 24, 40];

function limited(limit: number, parameters: readonly string[], cwd: string) {
  const script = `ulimit -n ${limit}; exec "$@"`;
  return spawnSync('sh', ['-c', script, 'sh', process.execPath, ...parameters], { cwd, encoding: 'utf8' });
}

describe.skipIf(process.platform === 'win32')('where few files may be open at a time', () => {
  let workspace: HostileWorkspace;
  beforeAll(() => {
    workspace = new HostileWorkspace();
    mkdirSync(join(workspace.root, 'bundles/osgi/client-extensions'), { recursive: true });
  });
  beforeEach(() => {
    for (const project of projects)
      rmSync(join(workspace.root, project, 'dist'), { recursive: true, force: true });
  });
  afterAll(() => workspace.dispose());

  describe.each(limits)('%i', (limit) => {
    const start = limited(limit, ['-e', 'require("node:fs").openSync(process.execPath)'], '/');
    it.skipIf(start.status !== 0).each(Object.entries(commands))(
      '%s says what is wrong, or does its work',
      (_, command) => {
        const parameters = [cli, ...command, '--workspace', '.', ...projects];
        const { status, stdout, stderr } = limited(limit, parameters, workspace.root);
        const text = stdout + stderr;
        expect(text).not.toMatch(/MODULE_NOT_FOUND|\n {4}at |who owns|does not know/);
        if (status !== 0) expect(text).toMatch(/open files[^]*ulimit -n/);
        if (limit === 40) expect(status, text).toBe(0);
      },
    );
  });
});
