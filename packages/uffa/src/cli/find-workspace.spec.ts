import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { findWorkspace } from './find-workspace';

const project = { 'w/ce/a/client-extension.yaml': '' };

const cases: readonly (readonly [string, WorkspaceFiles, from: string, found: string])[] = [
  ['nx.json', { 'w/nx.json': '{}' }, 'w/ce/a', 'w'],
  ['gradle.properties', { 'w/gradle.properties': '' }, 'w/ce/a', 'w'],
  ['settings.gradle', { 'w/settings.gradle': '' }, 'w/ce/a', 'w'],
  ['pnpm-workspace.yaml', { 'w/pnpm-workspace.yaml': '' }, 'w/ce/a', 'w'],
  ['a package.json with workspaces', { 'w/package.json': '{"workspaces":[]}' }, 'w/ce/a', 'w'],
  ['itself', { 'w/nx.json': '{}' }, 'w', 'w'],
  ['the nearest of two', { 'nx.json': '{}', 'w/nx.json': '{}' }, 'w/ce', 'w'],
  ['no project, if it can be helped', { 'w/nx.json': '', 'w/ce/a/settings.gradle': '' }, 'w/ce/a', 'w'],
  ['a project that is a repository', { 'w/nx.json': '', 'w/ce/a/.git/': '' }, 'w/ce/a', 'w/ce/a'],
  ['a linked work tree of git', { 'w/.git': 'gitdir: x' }, 'w/ce/a', 'w'],
];

describe('findWorkspace', () => {
  it.each(cases)('finds %s', async (_, files, from, found) => {
    await withWorkspace({ '.git/': '', ...project, ...files }, (root) => {
      expect(findWorkspace(join(root, from))).toBe(join(root, found));
    });
  });

  it.each([
    ['without workspaces', '{"name":"x"}'],
    ['that is no JSON', '{'],
    ['that is null', 'null'],
  ])('passes a package.json %s by', async (_, text) => {
    await withWorkspace({ 'nx.json': '', ...project, 'w/package.json': text }, (root) => {
      expect(findWorkspace(join(root, 'w/ce/a'))).toBe(root);
    });
  });
});
