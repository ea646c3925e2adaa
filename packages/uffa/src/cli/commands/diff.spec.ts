import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runUffa, type Ran, type Surroundings } from '../../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';

const yaml = `assemble:
  - from: build/static
    into: static
  - from: ../shared
    into: static/shared
shop:
  type: customElement
  htmlElementName: shop-list
  urls: ['*.js']
`;

const workspace: WorkspaceFiles = {
  '.gitignore': 'build/\ndist/\nbundles/\n',
  'gradle.properties': '',
  'shared/text.txt': 'one\n',
  'shop/client-extension.yaml': yaml,
  'shop/build/static/main.js': '1;\n',
  'other/client-extension.yaml': '',
};

const env = { PATH: dirname(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim()) };
let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'diff-spec-'));
  vi.stubEnv('TMPDIR', temporary);
});

afterEach(() => {
  vi.unstubAllEnvs();
  const left = readdirSync(temporary);
  rmSync(temporary, { recursive: true });
  expect(left).toEqual([]);
});

function git(root: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
}

function commit(root: string): void {
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', 'one');
}

function inRepository(use: (root: string) => Promise<void>): Promise<void> {
  return withWorkspace(workspace, async (root) => {
    commit(root);
    await use(root);
  });
}

function run(root: string, line: string, surroundings: Surroundings = {}): Promise<Ran> {
  return runUffa(root, line, { env, ...surroundings });
}

describe('uffa diff of a project since a revision', () => {
  it('finds nothing where nothing changed, though the build output is in no revision', () =>
    inRepository(async (root) => {
      const { code, stdout } = await run(root, 'uffa diff shop --since HEAD');
      expect(stdout).toContain('git does not have what a build made:\n  static/main.js\n');
      expect(stdout).toMatch(/\nThe same to the portal\.\n$/);
      expect(code).toBe(0);
    }));

  it('finds what changed in the project, and in what it takes from elsewhere in the workspace', () =>
    inRepository(async (root) => {
      writeFileSync(join(root, 'shared/text.txt'), 'two\n');
      writeFileSync(join(root, 'shop/client-extension.yaml'), `${yaml}  instanceable: true\n`);
      writeFileSync(join(root, 'shop/build/static/main.js'), '2;\n');
      const { code, stdout } = await run(root, 'uffa diff . --since HEAD', { cwd: 'shop' });
      expect(stdout).toContain('+/typeSettings/instanceable: "true"');
      expect(stdout).toContain('  -one\n  +two\n');
      expect(stdout).toMatch(
        /\nFor the portal, shop \(customElement\) changes; static\/shared\/text\.txt changes\.\n$/,
      );
      expect(code).toBe(1);
    }));

  it('has a project that is the whole repository', () =>
    withWorkspace(
      { 'client-extension.yaml': 'a:\n  type: staticContent\n', 'LCP.json': '{}' },
      async (root) => {
        commit(root);
        writeFileSync(join(root, 'LCP.json'), '{"cpu": 2}');
        const { code, stdout } = await run(root, 'uffa diff . --since HEAD');
        expect(stdout).toMatch(/\nThe same to the portal; for Liferay Cloud only, LCP\.json changes\.\n$/);
        expect(code).toBe(1);
      },
    ));

  it('writes nothing outside of its temporary directory through a link that a revision has', () =>
    inRepository(async (root) => {
      const outside = join(root, 'bundles');
      mkdirSync(outside);
      rmSync(join(root, 'shop/build'), { recursive: true });
      git(root, 'rm', '-q', '--cached', '.gitignore');
      symlinkSync(outside, join(root, 'shop/build'));
      git(root, 'add', '-f', 'shop/build');
      git(root, 'commit', '-qm', 'two');
      rmSync(join(root, 'shop/build'));
      mkdirSync(join(root, 'shop/build/static'), { recursive: true });
      writeFileSync(join(root, 'shop/build/static/main.js'), '1;\n');
      await run(root, 'uffa diff shop --since HEAD');
      expect(readdirSync(outside)).toEqual([]);
    }));

  it.each([
    ['HEAD~5', 'diff-revision-unknown'],
    ['--output=x', 'diff-revision-unknown'],
    ['HEAD:shop', 'diff-revision-unknown'],
  ])('refuses %s', (revision, expected) =>
    inRepository(async (root) => {
      const { code, stderr } = await run(root, `uffa diff shop --since=${revision}`);
      expect(stderr).toContain(expected);
      expect(code).toBe(2);
      expect(existsSync(join(root, 'shop/x'))).toBe(false);
    }),
  );

  it('says why there is nothing to compare with', async () => {
    await inRepository(async (root) => {
      mkdirSync(join(root, 'new'));
      writeFileSync(join(root, 'new/client-extension.yaml'), '');
      expect((await run(root, 'uffa diff new --since HEAD')).stderr).toContain(
        'diff-project-not-at-revision',
      );
      expect((await run(root, 'uffa diff shop --since HEAD', { env: { PATH: root } })).stderr).toContain(
        'diff-without-git',
      );
    });
    await withWorkspace(workspace, async (root) => {
      expect((await run(root, 'uffa diff shop --since HEAD')).stderr).toContain('diff-without-repository');
    });
  });

  it('says which build output of the revision is unknown', () =>
    inRepository(async (root) => {
      const other = yaml.replace('build/static', 'build/web').replace("['*.js']", '[main.js]');
      writeFileSync(join(root, 'shop/client-extension.yaml'), other);
      commit(root);
      writeFileSync(join(root, 'shop/client-extension.yaml'), yaml);
      const { stderr } = await run(root, 'uffa diff shop --since HEAD');
      expect(stderr).toContain('git does not have what a build made at HEAD');
    }));

  it('leaves nothing when it is stopped', () =>
    inRepository(async (root) => {
      const stop = new AbortController();
      stop.abort('SIGINT');
      const { code, stderr } = await run(root, 'uffa diff shop --since HEAD', { signal: stop.signal });
      expect(stderr).toContain('diff-stopped');
      expect(code).toBe(2);
    }));

  it('does not touch the index, nor the files of the repository', () =>
    inRepository(async (root) => {
      writeFileSync(join(root, 'shared/text.txt'), 'two\n');
      git(root, 'add', '-A');
      const status = () => execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
      const before = status();
      await run(root, 'uffa diff shop --since HEAD');
      expect(status()).toBe(before);
    }));
});

describe('uffa diff of two paths', () => {
  it('finds the archive, its directory and its project to be the same', () =>
    withWorkspace({ ...workspace, '.git/': '' }, async (root) => {
      await run(root, 'uffa package shop');
      await run(root, 'uffa assemble shop');
      const sides = ['shop', 'shop/dist/shop.zip', 'shop/build/liferay-client-extension-build'];
      for (const one of sides)
        for (const other of sides) {
          const { code, stdout } = await run(root, `uffa diff ${one} ${other}`);
          expect([code, stdout]).toEqual([0, `${one} -> ${other}\n\nThe same to the portal.\n`]);
        }
    }));

  it('compares with what is deployed', () =>
    withWorkspace({ ...workspace, '.git/': '', 'bundles/': '', 'home/': '' }, async (root) => {
      const missing = await run(root, 'uffa diff shop --deployed');
      expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('diff-not-deployed')]);
      await run(root, 'uffa deploy shop --home home');
      writeFileSync(join(root, 'shop/build/static/main.js'), '2;\n');
      const { code, stdout } = await run(root, 'uffa diff shop --deployed --home home');
      expect(stdout).toContain('home/osgi/client-extensions/shop.zip -> shop\n');
      expect(stdout).toMatch(/\nFor the portal, static\/main\.js changes\.\n$/);
      expect(code).toBe(1);
    }));

  it('looks into the archive of a site initializer', () => {
    const site = `site-app:
  type: oAuthApplicationHeadlessServer
  .serviceAddress: localhost:8080
  .serviceScheme: http
  scopes: [Liferay.Headless.Site.everything]
site:
  type: siteInitializer
  oAuthApplicationHeadlessServer: site-app
  siteExternalReferenceCode: SITE
  siteName: Site
`;
    const files = { 's/client-extension.yaml': site, 's/site-initializer/roles.json': '[{"name":"a"}]' };
    return withWorkspace({ ...files, '.git/': '' }, async (root) => {
      await run(root, 'uffa package s');
      expect((await run(root, 'uffa diff s/dist/s.zip s')).code).toBe(0);
      writeFileSync(join(root, 's/site-initializer/roles.json'), '[{"name":"b"}]');
      const { stdout } = await run(root, 'uffa diff s/dist/s.zip s');
      expect(stdout).toContain(
        'changed  site-initializer/site-initializer.zip!/site-initializer/roles.json\n  -/0/name: "a"',
      );
    });
  });

  it.each([
    ['', 'diff-sides-wrong'],
    ['shop', 'diff-sides-wrong'],
    ['shop shop --since HEAD', 'diff-sides-wrong'],
    ['shop --since HEAD --deployed', 'diff-since-and-deployed'],
    ['shop shop --home x', 'deploy-option-idle'],
    ['shop shared', 'diff-side-unknown'],
    ['shop nowhere.zip', 'nowhere.zip does not exist'],
    ['shop HEAD~1', '--since <revision>'],
    ['shop gradle.properties', 'not-an-archive'],
    ['nowhere --since HEAD', 'directory-missing'],
    ['shared --since HEAD', 'directory-without-project'],
    ['shop broken', 'diff-side-unusable'],
  ])('is not possible with "%s"', (args, expected) => {
    const broken = { 'broken/client-extension.yaml': 'a: b\n' };
    return withWorkspace({ ...workspace, ...broken, '.git/': '' }, async (root) => {
      const { code, stderr } = await run(root, `uffa diff ${args}`.trimEnd());
      expect(stderr).toContain(expected);
      expect(code).toBe(2);
    });
  });
});

describe('what is in an archive', () => {
  const hostile = '\u001b[31m```\n</details>\n::error::x\n@somebody\n';
  const name = 'static/`a`\u202e::warning::.txt';
  const config = 'x.client-extension-config.json';
  const files: WorkspaceFiles = {
    [`a/${config}`]: '{}',
    [`b/${config}`]: JSON.stringify({ 'pid~**x** `y` <img>\n::error::': { type: '\u001b[2J' } }),
    [`a/${name}`]: 'one\n',
    [`b/${name}`]: hostile.repeat(100),
  };

  it('is nothing but text on a terminal, and no longer than a page', () =>
    withWorkspace({ ...files, '.git/': '' }, async (root) => {
      const { stdout } = await run(root, 'uffa diff a b');
      expect(stdout).not.toMatch(/[\u001b\u202e]|^\s*::/m);
      expect(stdout).toMatch(/\n {2}and \d+ more lines\n/);
      expect(stdout.split('\n').length).toBeLessThan(80);
      expect((await run(root, 'uffa diff a b --color')).stdout).toContain('\u001b[32m+');
    }));

  it('is nothing but text in Markdown', () =>
    withWorkspace({ ...files, '.git/': '' }, async (root) => {
      const { stdout } = await run(root, 'uffa diff a b --format markdown');
      const outside = withoutCode(stdout);
      expect(outside).not.toMatch(/[\u001b\u202e]|@|<img|::|\*\*x/);
      expect(outside.match(/<\/details>/g)).toHaveLength(1);
    }));

  it('is complete in JSON', () =>
    withWorkspace({ ...files, '.git/': '' }, async (root) => {
      const { stdout } = await run(root, 'uffa diff a b --json');
      expect(JSON.parse(stdout)).toMatchObject({
        command: 'diff',
        before: 'a',
        after: 'b',
        effect: 'portal',
        extensions: { added: [{ type: '\u001b[2J' }], removed: [], changed: [] },
        files: [{ kind: 'changed', after: { path: name } }, { kind: 'changed' }],
        moreFiles: 0,
        buildOutput: [],
      });
    }));
});

/** Markdown without its fenced blocks and code spans, as CommonMark finds them. */
function withoutCode(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split('\n').filter((line) => {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      fence = mark;
      return mark === undefined;
    }
    if (mark !== undefined && mark.length >= fence.length && line.trim() === mark) fence = undefined;
    return false;
  });
  return lines.join('\n').replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, '');
}
