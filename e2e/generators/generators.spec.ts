import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium as driver } from 'playwright-core';
import { checkUffa, extensionTypes, projectAt, readManifest, readUffa } from 'uffa';
import { runUffa } from '../../packages/uffa/test/run-uffa';
import { expectEqualElements } from '../preview/equal-elements';
import { NxWorkspace } from '../workspace/nx-workspace';
import { packPackages } from '../workspace/pack-packages';
import { chromium, documentAt } from './chromium';
import { generate } from './generate';
import { PortalPage } from './portal-page';
import { allWays, someWays, type Way } from './ways';

/** `npm run test:generators` names more of them, and generates everything with each. */
const named = process.env['GENERATORS_NX']?.split(' ');
const versions = named ?? ['^24.0.0'];
const ways = named === undefined ? someWays : allWays;
const elements = ways.filter(({ type }) => type === 'customElement');

const tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'));
const packages = packPackages(tarballs);

afterAll(() => rmSync(tarballs, { recursive: true, force: true }));

describe.each(versions)('generated projects with Nx %s', { timeout: 1_200_000 }, (nx) => {
  let workspace: NxWorkspace;

  beforeAll(() => {
    workspace = NxWorkspace.install({ nx, packages, files });
    expect(initialized(workspace)).toContain('CREATE .vscode/settings.json');
    for (const way of ways) {
      const { status, output } = generate(workspace, way);
      expect(status, output).toBe(0);
    }
    workspace.npm('install');
    workspace.commit('generated');
  }, 1_200_000);

  afterAll(() => workspace.dispose());

  it('pass their lint, their tests and their type check, and are packaged without a diagnostic', () => {
    const targets = 'lint,test,typecheck,package';
    const { status, output } = workspace.nx(['run-many', '-t', targets, '--parallel=2']);
    expect(status, output).toBe(0);
    for (const { name, path } of ways) {
      expect(existsSync(join(workspace.root, path, 'dist', `${name}.zip`)), name).toBe(true);
    }
    expect(workspace.git('status', '--porcelain')).toBe('');
  });

  it.each(ways)('the archive of $name passes every check', async ({ name, path }) => {
    const uffa = await readUffa(join(workspace.root, path, 'dist', `${name}.zip`));
    const manifest = readManifest(projectAt(workspace.root, path));
    expect(manifest.diagnostics).toEqual([]);
    expect(checkUffa(manifest, uffa)).toEqual([]);
  });

  it.skipIf(chromium === undefined).each(elements)(
    'the element in the archive of $name shows itself in a browser, and goes (skipped without Chromium)',
    async ({ name, path }) => {
      const uffa = await readUffa(join(workspace.root, path, 'dist', `${name}.zip`));
      const page = new PortalPage(name, uffa);
      try {
        const html = await documentAt(chromium!, await page.start());
        const noted = [...html.matchAll(/<output id="(\w+)">([^<]*)<\/output>/g)];
        expect(Object.fromEntries(noted.map(([, id, text]) => [id, text])), html).toEqual({
          heading: titleOf(name),
          text: 'Welcome, Ada Lovelace.',
          border: 'solid',
          left: '',
          errors: '',
        });
      } finally {
        page.stop();
      }
    },
  );

  it.skipIf(chromium === undefined)(
    'merge into one archive of all front ends, whose elements look the same in the preview (skipped without Chromium)',
    async () => {
      const archiveOf = ({ name, path }: Way) => join(workspace.root, path, 'dist', `${name}.zip`);
      const { code, stderr } = await runUffa(
        workspace.root,
        `uffa merge ${mergeable(ways).map(archiveOf).join(' ')} --name front`,
      );
      expect(stderr).not.toContain('error');
      expect(code).toBe(0);
      const browser = await driver.launch({ executablePath: chromium!, headless: true });
      try {
        const merged = join(workspace.root, 'dist/front.zip');
        const ids = await expectEqualElements(
          mergeable(ways).map(archiveOf),
          merged,
          browser,
          workspace.root,
        );
        expect(ids).toHaveLength(elements.length);
      } finally {
        await browser.close();
        rmSync(join(workspace.root, 'dist'), { recursive: true });
      }
    },
  );

  it('are the same when they are generated again', () => {
    const again = named === undefined ? ways.slice(1, 2) : ways;
    for (const way of again) {
      workspace.remove(way.path);
      const { status, output } = generate(workspace, way);
      expect(status, output).toBe(0);
      expect(workspace.git('status', '--porcelain'), way.name).toBe('');
    }
    // The language project lies in a place of its own, for whose files git gets lines as well.
    initialized(workspace);
    if (workspace.git('status', '--porcelain') === ' M .gitattributes\n') workspace.commit('line ends');
    initialized(workspace);
    expect(workspace.git('status', '--porcelain')).toBe('');
  });
});

const files = {
  'nx.json': JSON.stringify({
    plugins: [{ plugin: 'nx-liferay', options: { strict: true } }],
    neverConnectToCloud: true,
    analytics: false,
  }),
  'package.json': JSON.stringify({
    name: 'shop-workspace',
    version: '1.0.0',
    private: true,
    workspaces: ['client-extensions/*'],
  }),
};

/** The front ends; of checkout steps, whose address is fixed, an archive can have one. */
function mergeable(all: readonly Way[]): readonly Way[] {
  const frontEnds = all.filter(
    ({ type }) => extensionTypes.find((each) => each.type === type)?.classification === 'frontend',
  );
  const [step] = frontEnds.filter(({ type }) => type === 'commerceCheckoutStep');
  return frontEnds.filter((way) => way.type !== 'commerceCheckoutStep' || way === step);
}

/** Sets up the workspace, as `nx add` does. @returns the output */
function initialized(workspace: NxWorkspace): string {
  const { status, output } = workspace.nx(['generate', 'nx-liferay:init', '--skipPackageJson']);
  expect(status, output).toBe(0);
  return output;
}

function titleOf(name: string): string {
  return name.replace(
    /(^|-)(.)/g,
    (_, hyphen: string, letter: string) => `${hyphen === '' ? '' : ' '}${letter.toUpperCase()}`,
  );
}
