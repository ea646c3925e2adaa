import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../uffa/test/archive/zip-of';
import { tempWorkspace } from '../../../test/temp-workspace';
import type { TaskContext } from '../task';
import { deployTask } from './task';

const packaged = zipOf('packaged');

function contextOf(workspaceRoot: string): TaskContext {
  const signal = new AbortController().signal;
  return { workspaceRoot, project: { root: 'x/a' }, projectName: 'a', signal };
}

describe('deploy', () => {
  it('copies the archive to the local Liferay, and leaves nothing else there', async () => {
    const root = tempWorkspace({ 'x/a/dist/a.zip': packaged, 'bundles/osgi/client-extensions/a.zip': 'old' });
    const { success, text } = await deployTask({}, contextOf(root));
    const directory = join(root, 'bundles/osgi/client-extensions');
    expect(text).toBe('deployed bundles/osgi/client-extensions/a.zip\n');
    expect(success).toBe(true);
    expect(readdirSync(directory)).toEqual(['a.zip']);
    expect(readFileSync(join(directory, 'a.zip'))).toEqual(packaged);
  });

  it('makes the directory of a Liferay as Gradle does, and nothing where there is none', async () => {
    const root = tempWorkspace({ 'x/a/dist/a.zip': packaged });
    mkdirSync(join(root, 'there'));
    expect((await deployTask({ home: 'there' }, contextOf(root))).success).toBe(true);
    expect(readdirSync(join(root, 'there/osgi/client-extensions'))).toEqual(['a.zip']);
    const { success, text } = await deployTask({ home: 'missing' }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('There is no Liferay to deploy to: the directory missing does not exist.');
    expect(existsSync(join(root, 'missing'))).toBe(false);
  });

  it('copies to another directory when it is told to', async () => {
    const root = tempWorkspace({ 'x/a/dist/a_acme.com.zip': packaged });
    mkdirSync(join(root, 'hot'));
    const options = { directory: 'hot', virtualInstanceId: 'acme.com' };
    expect((await deployTask(options, contextOf(root))).success).toBe(true);
    expect(readdirSync(join(root, 'hot'))).toEqual(['a_acme.com.zip']);
  });

  it('refuses to let two projects replace one another, naming both', async () => {
    const root = tempWorkspace({ 'x/a/dist/a.zip': packaged });
    const { success, text } = await deployTask({ sameName: ['y/a'] }, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('x/a and y/a');
    expect(existsSync(join(root, 'bundles'))).toBe(false);
  });

  it('does not deploy a damaged archive, and says how to make it again', async () => {
    const root = tempWorkspace({ 'x/a/dist/a.zip': packaged.subarray(0, -1) });
    const { success, text } = await deployTask({}, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('x/a/dist/a.zip is damaged, and was not deployed.');
    expect(text).toContain('--skip-nx-cache');
    expect(existsSync(join(root, 'bundles'))).toBe(false);
  });

  it('says what to do when there is no archive', async () => {
    const root = tempWorkspace({ 'x/a/client-extension.yaml': '' });
    const { success, text } = await deployTask({}, contextOf(root));
    expect(success).toBe(false);
    expect(text).toContain('Package x/a first');
  });

  it('shows the plan in a dry run, and carries out none of it', async () => {
    const root = tempWorkspace({ 'x/a/dist/a.zip': packaged });
    mkdirSync(join(root, 'bundles'));
    const { success, text } = await deployTask({ dryRun: true }, contextOf(root));
    expect(success).toBe(true);
    expect(text).toContain('copy x/a/dist/a.zip beside bundles/');
    expect(readdirSync(join(root, 'bundles'))).toEqual([]);
  });
});
