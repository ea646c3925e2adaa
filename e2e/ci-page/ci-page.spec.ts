import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workspaceFiles } from '../reproducibility/workspace-files';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { pipelines, splitScript } from './pipelines';

const projects = ['shop-front', 'shop-service', 'shop-site'];
const programs = mkdtempSync(join(tmpdir(), 'ci-page-'));

let origin: NxWorkspace;
let checkout: NxWorkspace;
let base: string;
let head: string;

/** The first commit is on the server's main branch; the pipeline's change is one more, to one project. */
beforeAll(() => {
  origin = NxWorkspace.install({ nx: '^24.0.0', packages: packPackages(programs), files: workspaceFiles });
  const profiles = ['dev', 'uat', 'prd'].map((profile) => [
    `client-extensions/shop-front/client-extension.${profile}.yaml`,
    `shop-front:\n    name: Shop${profile === 'uat' ? ' (UAT)' : ''}\n`,
  ]);
  origin.write(Object.fromEntries(profiles) as Record<string, string>);
  origin.commit('shop');
  checkout = origin.clone();
  base = checkout.git('rev-parse', 'HEAD').trim();
  checkout.git('checkout', '--quiet', '-b', 'change');
  const yaml = 'client-extensions/shop-front/client-extension.yaml';
  checkout.write({
    'client-extensions/shop-front/assets/ant.js': 'console.log("a new ant");\n',
    [yaml]: `${workspaceFiles[yaml] ?? ''}    description: With a new ant\n`,
  });
  checkout.commit('a new ant');
  head = checkout.git('rev-parse', 'HEAD').trim();
  // Everything is installed already: the pipelines' `npm ci` is only recorded.
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\necho "$@" > ${programs}/npm-was-called\n`, {
    mode: 0o755,
  });
});

beforeEach(() => {
  checkout.clean();
  checkout.remove('archives', 'projects.txt', 'summary.md');
});

afterAll(() => {
  origin.dispose();
  checkout.dispose();
  rmSync(programs, { recursive: true });
});

const run = (script: string, environment: Readonly<Record<string, string>>) =>
  checkout.shell(script, {
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    ENVIRONMENT: 'uat',
    GITHUB_STEP_SUMMARY: join(checkout.root, 'summary.md'),
    AGENT_TEMPDIRECTORY: checkout.root,
    ...environment,
  });

const archives = () =>
  projects.filter((name) =>
    existsSync(join(checkout.root, 'client-extensions', name, 'dist', `${name}.zip`)),
  );

/** `PIPELINES=all`: every pipeline in all circumstances. */
const isFull = process.env['PIPELINES'] === 'all';

/** The variables that each provider sets, for a change that is to be merged and for one that was. */
const circumstances: Readonly<Record<string, readonly (readonly [string, () => Record<string, string>])[]>> =
  {
    '.github/workflows/package.yml': [['any', () => ({ NX_BASE: base, NX_HEAD: head })]],
    '.gitlab-ci.yml': [
      ['a merge request', () => ({ CI_MERGE_REQUEST_DIFF_BASE_SHA: base, NX_HEAD: head })],
      ['a push', () => ({ CI_COMMIT_BEFORE_SHA: base, NX_HEAD: head })],
    ],
    Jenkinsfile: [
      ['a pull request', () => ({ CHANGE_TARGET: 'main' })],
      ['a push', () => ({ GIT_PREVIOUS_SUCCESSFUL_COMMIT: base })],
    ],
    'azure-pipelines.yml': [
      [
        'a pull request',
        () => ({ BUILD_REASON: 'PullRequest', SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' }),
      ],
      ['a push', () => ({ BUILD_REASON: 'IndividualCI' })],
    ],
    'bitbucket-pipelines.yml': [
      ['a pull request', () => ({ BITBUCKET_PR_DESTINATION_BRANCH: 'main' })],
      ['a push', () => ({})],
    ],
  };

describe('the pipelines of docs/ci.md', { timeout: 180_000 }, () => {
  it('are those that are tested', () => {
    expect([...pipelines().keys()].sort()).toEqual(Object.keys(circumstances).sort());
  });

  it.each([...pipelines().values()])(
    'fetch history, keep the archives and use a remote cache: $file',
    ({ text }) => {
      expect(text).toMatch(/fetch-depth: 0|GIT_DEPTH: 0|fetchDepth: 0|depth: full|CHANGE_TARGET/);
      expect(text).toMatch(/dist\/\*\.zip/);
      expect(text).toContain('NX_SELF_HOSTED_REMOTE_CACHE_SERVER');
      expect(text).toContain('NX_SELF_HOSTED_REMOTE_CACHE_ACCESS_TOKEN');
      expect(text).toMatch(/dev,? .*uat,? .*prd|dev: [^]*uat: [^]*prd: |'dev', 'uat', 'prd'/);
      expect(count(text, '{')).toBe(count(text, '}'));
      expect(text).not.toMatch(/\blocal\b/);
    },
  );

  const cases = Object.entries(circumstances).flatMap(([file, each]) =>
    each.map(([change, environment]) => ({ file, change, environment })),
  );

  // The sample: merge requests are checked below.
  const packaged = isFull ? cases : cases.filter(({ change }) => change === 'any' || change === 'a push');

  it.each(packaged)('package what $change reaches, for its environment: $file', ({ file, environment }) => {
    const { status, output } = run(pipelines().get(file)?.package ?? '', environment());
    expect(status, output).toBe(0);
    expect(readFileSync(join(programs, 'npm-was-called'), 'utf8')).toMatch(/^ci\b/);
    expect(output).toContain('shop-front:package:uat');
    expect(output).toMatch(
      /^\s*\S+\s+(\.\/client-extensions\/shop-front\/dist|archives\/uat)\/shop-front\.zip$/m,
    );
    expect(output).not.toContain('.nx/cache');
    expect(archives()).toEqual(['shop-front']);
  });

  it('list the archives in the summary of the run', () => {
    run(pipelines().get('.github/workflows/package.yml')?.package ?? '', { NX_BASE: base, NX_HEAD: head });
    expect(readFileSync(join(checkout.root, 'summary.md'), 'utf8')).toMatch(
      /^### client-extensions-uat\n```\n\S+\t\.\/client-extensions\/shop-front\/dist\/shop-front\.zip\n```\n$/,
    );
    const { output } = run(pipelines().get('azure-pipelines.yml')?.package ?? '', {});
    expect(output).toContain(`##vso[task.uploadsummary]${checkout.root}/archives.md`);
    expect(readFileSync(join(checkout.root, 'archives.md'), 'utf8')).toMatch(
      /^ {4}\S+\t\.\/\S+\/shop-front\.zip$/m,
    );
    checkout.remove('archives.md');
  });

  const checked = cases.filter(({ change, file }) => change !== 'a push' && isTried(file));

  it.each(checked)(
    'check what a change reaches, and fail for what is wrong: $file',
    ({ file, environment }) => {
      const script = pipelines().get(file)?.check ?? '';
      const { status, output } = run(script, environment());
      expect(status, output).toBe(0);
      expect(output).toContain('shop-front:validate');
      expect(output).not.toContain('shop-site:validate');
      const yaml = 'client-extensions/shop-front/client-extension.yaml';
      const before = readFileSync(join(checkout.root, yaml), 'utf8');
      checkout.write({ [yaml]: before.replace('type: customElement', 'type: customElemnt') });
      const failed = run(script, environment());
      checkout.write({ [yaml]: before });
      expect(failed.status).not.toBe(0);
      expect(failed.output).toContain('type-unknown');
    },
  );

  const deploying = [...pipelines().values()].filter(({ file }) => isTried(file));

  it.each(deploying)('deploy all projects for an environment: $file', ({ deploy }) => {
    const directory = mkdtempSync(join(programs, 'deployed-'));
    const { status, output } = run(deploy, { DEPLOY_OPTIONS: `--directory=${directory}` });
    expect(status, output).toBe(0);
    expect(readdirSync(directory).sort()).toEqual(projects.map((name) => `${name}.zip`));
    expect(output).toContain('shop-front:package:uat');
  });

  it.each([
    ['.gitlab-ci.yml', () => ({ CI_COMMIT_BEFORE_SHA: '0'.repeat(40), NX_HEAD: head })],
    ['Jenkinsfile', () => ({})],
  ])('package everything where there is nothing to compare with: %s', (file, environment) => {
    const { status, output } = run(pipelines().get(file)?.package ?? '', environment());
    expect(status, output).toBe(0);
    expect(archives()).toEqual(projects);
  });

  it('collect the archives by environment where all share a step', () => {
    run(pipelines().get('bitbucket-pipelines.yml')?.package ?? '', {});
    const collected = ['dev', 'uat', 'prd'].map((name) =>
      readFileSync(join(checkout.root, 'archives', name, 'shop-front.zip')),
    );
    expect(collected[0]).toEqual(collected[2]);
    expect(collected[1]).not.toEqual(collected[0]);
  });

  it.runIf(isFull)('give each of several jobs its share', () => {
    const shares = ['1', '2', '3'].map((index) => {
      checkout.clean();
      const { status, output } = run(splitScript(), {
        CI_NODE_TOTAL: '3',
        CI_NODE_INDEX: index,
        NX_BASE: checkout.git('hash-object', '-t', 'tree', '/dev/null').trim(),
        NX_HEAD: head,
      });
      expect(status, output).toBe(0);
      return archives();
    });
    expect(shares.every(({ length }) => length === 1)).toBe(true);
    expect(shares.flat().sort()).toEqual(projects);
  });
});

/** The sample takes GitHub's pipeline and GitLab's. */
function isTried(file: string): boolean {
  return isFull || file.startsWith('.git');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
