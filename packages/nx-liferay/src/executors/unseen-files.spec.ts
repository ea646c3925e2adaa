import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetConfiguration } from '@nx/devkit';
import { describe, expect, it } from 'vitest';
import { stylesheet } from '../../test/infer';
import { tempWorkspace } from '../../test/temp-workspace';
import { gitIgnore } from '../workspace/git-ignore';
import { packageTask } from './package/task';
import { taskContext } from './task';

const files = {
  '.gitignore': '*.tmp\n/x/a/made\n',
  'x/a/client-extension.yaml': stylesheet,
  'x/a/assets/main.css': 'body {}',
  'x/a/assets/left.tmp': '',
};

function packaged(
  root: string,
  target: TargetConfiguration = { cache: true },
  others: Readonly<Record<string, TargetConfiguration>> = {},
  path = 'x/a',
) {
  const project = { root: path, targets: { ...others, package: target } };
  const surroundings = {
    root,
    projectsConfigurations: { version: 2, projects: { a: project } },
    isIgnored: gitIgnore(root),
    signal: new AbortController().signal,
  };
  return packageTask({}, taskContext(surroundings, 'a', 'package'));
}

describe('a cached target', () => {
  it('refuses to package what git ignores, and says where it is called for', async () => {
    const { success, text } = await packaged(tempWorkspace(files));
    expect(success).toBe(false);
    expect(text).toContain('x/a/client-extension.yaml:2:');
    expect(text).toContain('x/a/assets/left.tmp is packaged, but git ignores it');
  });

  it('packages it where it is not cached', async () => {
    const { success } = await packaged(tempWorkspace(files), { cache: false });
    expect(success).toBe(true);
  });

  it('packages it where a target makes it that it waits for', async () => {
    const make = { cache: true, outputs: ['{projectRoot}/assets/*.tmp'] };
    const root = tempWorkspace(files);
    const target = { cache: true, dependsOn: ['make'] };
    expect((await packaged(root, target, { make })).success).toBe(true);
    expect((await packaged(root, { cache: true }, { make })).success).toBe(false);
    expect((await packaged(root, target, { make: { cache: false } })).success).toBe(true);
  });

  it('knows what a target makes of a project that is the whole workspace', async () => {
    const root = tempWorkspace({
      '.gitignore': 'build\n',
      'client-extension.yaml': stylesheet.replace('assets', 'build/static'),
      'build/static/main.css': 'body {}',
    });
    const build = { cache: true, outputs: ['{projectRoot}/build/static'] };
    const target = { cache: true, dependsOn: ['build'] };
    expect((await packaged(root, target, { build }, '.')).success).toBe(true);
  });

  it('refuses what lies behind a linked directory, and takes a linked file', async () => {
    const root = tempWorkspace({
      'x/a/client-extension.yaml': stylesheet,
      'x/a/assets/main.css': 'body {}',
      'shared/icons/cart.svg': '',
      'shared/logo.svg': '',
    });
    symlinkSync('../../../shared/logo.svg', join(root, 'x/a/assets/logo.svg'));
    expect((await packaged(root)).success).toBe(true);
    symlinkSync('../../../shared/icons', join(root, 'x/a/assets/icons'));
    const { success, text } = await packaged(root);
    expect(success).toBe(false);
    expect(text).toContain('x/a/assets/icons/cart.svg is packaged, but lies behind a link');
  });
});
