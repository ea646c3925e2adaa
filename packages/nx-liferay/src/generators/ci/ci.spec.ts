import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { format } from 'prettier';
import { parse } from 'yaml';
import { diskTree, flush } from '../../../test/disk-tree';
import { tempWorkspace } from '../../../test/temp-workspace';
import { logger } from '../devkit';
import ci from './generator';
import { writePipeline } from './write-pipeline';
import { pipelines, type Provider } from './pipelines/pipelines';

const providers = Object.keys(pipelines) as Provider[];

const foundation = { 'nx.json': '{}', 'package.json': '{}', 'package-lock.json': '{}' };
const styles = 'styles:\n  type: globalCSS\n  url: a.css\n';
const service = 'assemble:\n  - fromTask: bootJar\nact:\n  type: objectAction\n  resourcePath: /act\n';

const profiled = {
  ...foundation,
  'client-extensions/a/client-extension.yaml': styles,
  'client-extensions/a/client-extension.uat.yaml': 'styles:\n  url: b.css\n',
  'client-extensions/b/client-extension.yaml': 'b:\n  type: globalCSS\n  url: a.css\n',
  'client-extensions/b/client-extension.dev.yaml': 'b:\n  url: b.css\n',
};

const pom = [
  '<project>',
  '<artifactId>service</artifactId><version>1</version>',
  '<properties><java.version>21</java.version></properties>',
  '<build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>',
  '</project>',
].join('\n');

const java = {
  ...foundation,
  'client-extensions/service/client-extension.yaml': service,
  'client-extensions/service/pom.xml': pom,
};

function generated(
  files: Readonly<Record<string, string>>,
  provider: Provider,
  options: Parameters<typeof writePipeline>[2] = {},
): string {
  const tree = diskTree(tempWorkspace(files));
  writePipeline(tree, provider, options);
  return tree.read(options.file ?? pipelines[provider].file, 'utf8') ?? '';
}

describe('ci', () => {
  it.each(providers)('packages for every profile and for production: %s', (provider) => {
    const text = generated(profiled, provider);
    expect(text).toMatch(/dev,? uat,? prd|dev: [^]*uat: [^]*prd: |'dev', 'uat', 'prd'/);
    expect(text).toMatch(/-t package verify \$\(case .* in prd\) ;; \*\) echo -c .* ;; esac\)/);
    const withProduction = { 'client-extensions/b/client-extension.prd.yaml': 'b:\n  url: b.css\n' };
    expect(generated({ ...profiled, ...withProduction }, provider)).toMatch(/-t package verify -c \S+( |$)/m);
  });

  it.each(providers)('leaves out the profile of the developer’s own machine: %s', (provider) => {
    const local = {
      'client-extensions/b/client-extension.local.yaml': 'b:\n  url: http://localhost:1/b.css\n',
    };
    expect(generated({ ...profiled, ...local }, provider)).toBe(generated(profiled, provider));
    expect(generated({ ...foundation, ...local }, provider)).toBe(generated(foundation, provider));
  });

  it.each(providers)('checks, packages, and deploys when somebody says so: %s', (provider) => {
    for (const files of [foundation, profiled]) {
      const text = generated(files, provider);
      const places = [
        /nx affected -t lint test typecheck validate/,
        /nx affected -t package/,
        /nx run-many -t deploy/,
      ];
      const found = places.map((place) => text.search(place));
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(found).not.toContain(-1);
      expect(text).toMatch(/environment: \$\{\{|when: manual|input \{|deployment: /);
    }
  });

  it.each(providers)('deploys nothing where nx.json switches deploying off: %s', (provider) => {
    const plugins = [{ plugin: 'nx-liferay', options: { deploy: false, validate: 'check' } }];
    const text = generated({ ...foundation, 'nx.json': JSON.stringify({ plugins }) }, provider);
    expect(text).not.toMatch(/-t deploy|DEPLOY_OPTIONS/);
    expect(text).toContain('-t lint test typecheck check');
  });

  it.each(providers)('is as Prettier writes it by default: %s', async (provider) => {
    if (provider === 'jenkins') return;
    for (const files of [
      foundation,
      profiled,
      java,
      { ...profiled, 'yarn.lock': '', 'package-lock.json': '' },
    ]) {
      const text = generated(files, provider);
      expect(await format(text, { parser: 'yaml' })).toBe(text);
    }
  });

  it.each(providers)('packages once where there are no profiles: %s', (provider) => {
    const text = generated(foundation, provider);
    expect(text).toContain('npx nx affected -t package verify');
    expect(text).not.toMatch(/ -c \S|undefined/);
  });

  it.each(providers)('packages for the environments that it is given: %s', (provider) => {
    const text = generated(profiled, provider, { environments: ['stage'] });
    expect(text).toContain('stage');
    expect(text).not.toContain('uat');
  });

  it.each(providers.filter((provider) => provider !== 'jenkins'))(
    'is YAML in every workspace: %s',
    (provider) => {
      for (const files of [foundation, profiled, java]) {
        expect(parse(generated(files, provider))).toBeTypeOf('object');
      }
    },
  );

  it.each([
    ['pnpm-lock.yaml', '', 'pnpm install --frozen-lockfile', 'pnpm exec nx'],
    ['yarn.lock', '# yarn lockfile v1\n', 'yarn install --frozen-lockfile', 'yarn nx'],
    ['yarn.lock', '__metadata:\n  version: 8\n', 'yarn install --immutable', 'yarn nx'],
    ['bun.lock', '{}', 'bun install --frozen-lockfile', 'bunx nx'],
  ])("installs with the workspace's package manager: %s %s", (lockFile, text, install, nx) => {
    const files = { 'nx.json': '{}', 'package.json': '{}', [lockFile]: text };
    for (const provider of providers) {
      const pipeline = generated(files, provider);
      expect(pipeline).toContain(install);
      expect(pipeline).toContain(`${nx} affected`);
      expect(pipeline).not.toContain('npm ci');
    }
  });

  it.each([
    ['github', 'java-version: 21'],
    ['gitlab', 'openjdk-21-jdk-headless maven'],
    ['jenkins', "image 'node:22-trixie'; args '--user root'"],
    ['azure', 'versionSpec: 21'],
    ['bitbucket', 'image: node:22-trixie'],
  ] as const)('brings a JDK where Maven or Gradle builds a project: %s', (provider, text) => {
    expect(generated(java, provider)).toContain(text);
    expect(generated(foundation, provider)).not.toMatch(/jdk|java/i);
  });

  it('installs no build tool that has a wrapper', () => {
    const text = generated({ ...java, 'client-extensions/service/mvnw': '#!/bin/sh\n' }, 'gitlab');
    expect(text).toContain('openjdk-21-jdk-headless\n');
  });

  it('takes the branch from nx.json, else from git, and the version of Node from .nvmrc', () => {
    expect(generated({ ...foundation, 'nx.json': '{"defaultBase":"origin/trunk"}' }, 'azure')).toContain(
      'trigger: [trunk]',
    );
    expect(generated({ ...foundation, '.nvmrc': 'v24.1.0\n' }, 'gitlab')).toContain('image: node:24\n');
    const tree = diskTree(tempWorkspace(foundation));
    execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
    const head = ['symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/develop'];
    execFileSync('git', head, { cwd: tree.root });
    writePipeline(tree, 'bitbucket');
    expect(tree.read('bitbucket-pipelines.yml', 'utf8')).toContain('    develop:\n');
  });

  it('runs the target under the name that nx.json gives it', () => {
    const plugins = [{ plugin: 'nx-liferay', options: { package: 'pack' } }];
    expect(generated({ ...foundation, 'nx.json': JSON.stringify({ plugins }) }, 'github')).toContain(
      'npx nx affected -t pack verify\n',
    );
  });

  it('changes nothing the second time', () => {
    const tree = diskTree(tempWorkspace(foundation));
    writePipeline(tree, 'github');
    flush(tree);
    const again = diskTree(tree.root);
    writePipeline(again, 'github');
    expect(again.listChanges()).toEqual([]);
  });

  it('keeps an existing pipeline, and says how to get what it lacks', () => {
    const tree = diskTree(
      tempWorkspace({ ...foundation, '.gitlab-ci.yml': 'test:\n  script: [npm test]\n' }),
    );
    expect(() => writePipeline(tree, 'gitlab')).toThrow(/pipeline-exists[^]*the jobs "check", "package"/);
    expect(tree.listChanges()).toEqual([]);
    writePipeline(tree, 'gitlab', { file: 'ci/package.gitlab-ci.yml' });
    expect(tree.listChanges().map(({ path }) => path)).toEqual(['ci/package.gitlab-ci.yml']);
  });
});

/** What the generator does without a provider, where nobody can be asked. */
async function withoutProvider(files: Readonly<Record<string, string>>, origin?: string): Promise<string> {
  const tree = diskTree(tempWorkspace({ ...foundation, ...files }));
  execFileSync('git', ['init', '--quiet'], { cwd: tree.root });
  if (origin !== undefined) execFileSync('git', ['remote', 'add', 'origin', origin], { cwd: tree.root });
  await ci(tree, {});
  return tree
    .listChanges()
    .map(({ path }) => path)
    .join();
}

describe('the provider', () => {
  it.each([
    ['https://github.com/acme/shop.git', '.github/workflows/package.yml'],
    ['git@gitlab.acme.org:shop/shop.git', '.gitlab-ci.yml'],
    ['ssh://git@ssh.dev.azure.com:22/v3/acme/shop/shop', 'azure-pipelines.yml'],
    ['https://acme.visualstudio.com/shop/_git/shop', 'azure-pipelines.yml'],
    ['https://me@bitbucket.org/acme/shop', 'bitbucket-pipelines.yml'],
  ])('is the one of %s', async (origin, file) => {
    expect(await withoutProvider({}, origin)).toBe(file);
  });

  it('is the one whose files are there', async () => {
    const workflows = { '.github/workflows/test.yml': 'on: push\n' };
    expect(await withoutProvider(workflows, '/srv/git/shop')).toBe('.github/workflows/package.yml');
    expect(await withoutProvider(workflows, 'git@github.com:acme/shop')).toContain('package.yml');
  });

  it.each([
    [{}, undefined],
    [{}, 'https://git.acme.org/gitlab.com/shop'],
    [{}, 'C:\\shop'],
    [{ Jenkinsfile: 'node {}\n' }, 'https://github.com/acme/shop'],
  ])('has to be named with %j and %s, out of those that there are', async (files, origin) => {
    await expect(withoutProvider(files, origin)).rejects.toThrow(
      /option --provider is missing[^]*azure, bitbucket, github, gitlab, jenkins/,
    );
  });
});

describe('what comes next', () => {
  it.each([
    [profiled, 'set DEPLOY_OPTIONS of dev, uat, prd: .gitlab-ci.yml says what it holds'],
    [foundation, 'set DEPLOY_OPTIONS of production:'],
  ])('is said', async (files, step) => {
    const said = vi.spyOn(logger, 'info').mockReturnValue();
    const callback = await ci(diskTree(tempWorkspace(files)), { provider: 'gitlab' });
    await callback();
    const text = said.mock.calls.flat().join('\n');
    expect(text).toContain('npx nx run-many -t validate package');
    expect(text).toContain('git add .gitlab-ci.yml');
    expect(text).toContain(step);
    said.mockRestore();
  });
});
