import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { installationFor } from './installation-for';

const installation = (files: WorkspaceFiles) =>
  withWorkspace({ 't/': '', ...files }, (root) => installationFor(projectIn(root, 't')));

describe('installationFor', () => {
  it.each([
    ['package-lock.json', '{}', 'npm'],
    ['npm-shrinkwrap.json', '{}', 'npm'],
    ['pnpm-lock.yaml', '', 'pnpm'],
    ['yarn.lock', '# yarn lockfile v1\n', 'yarn-classic'],
    ['yarn.lock', '# generated\n\n__metadata:\n  version: 8\n', 'yarn'],
    ['bun.lock', '{}', 'bun'],
    ['package.json', '{ "packageManager": "pnpm@10.1.0" }', 'pnpm'],
    ['package.json', '{ "packageManager": "yarn@1.22.0" }', 'yarn-classic'],
  ])('knows by %s with %j who installs packages', async (file, text, installer) => {
    expect(await installation({ [file]: text })).toEqual({ installer, directory: '.' });
  });

  it('takes npm where nothing was ever installed', async () => {
    expect(await installation({})).toEqual({ installer: 'npm', directory: '.' });
  });

  it("installs into the theme's own package.json, with the workspace's package manager or its own", async () => {
    const own = { 't/package.json': '{}', 'yarn.lock': '# yarn lockfile v1\n' };
    expect(await installation(own)).toEqual({ installer: 'yarn-classic', directory: 't' });
    const locked = { ...own, 't/package-lock.json': '{}' };
    expect(await installation(locked)).toEqual({ installer: 'npm', directory: 't' });
  });
});
