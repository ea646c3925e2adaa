import { describe, expect, it } from 'vitest';
import { projectIn, withWorkspace, type WorkspaceFiles } from '../../test/with-workspace';
import { activeProfile } from './active-profile';

const profileOf = (files: WorkspaceFiles) =>
  withWorkspace({ 'shop/client-extension.yaml': '', ...files }, (root) =>
    activeProfile(projectIn(root, 'shop')),
  );

describe('activeProfile', () => {
  it('is none without gradle.properties', async () => {
    expect(await profileOf({})).toBe('default');
  });

  it("is the workspace's, and the project's before it", async () => {
    const workspace = { 'gradle.properties': 'profileName=dev' };
    expect(await profileOf(workspace)).toBe('dev');
    expect(await profileOf({ ...workspace, 'shop/gradle.properties': 'profileName=prod' })).toBe('prod');
  });

  it.each(['', ' ', 'null'])('is none where the project says "%s"', async (value) => {
    const files = {
      'gradle.properties': 'profileName=dev',
      'shop/gradle.properties': `profileName=${value}`,
    };
    expect(await profileOf(files)).toBe('default');
  });
});
