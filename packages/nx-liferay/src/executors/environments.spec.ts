import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic } from 'uffa';
import { describe, expect, it } from 'vitest';
import { tempWorkspace } from '../../test/temp-workspace';
import { deployTask } from './deploy/task';
import { packageTask } from './package/task';
import { verifyTask } from './verify/task';

const config = {
  environments: {
    shops: { virtualInstances: ['a.example', 'b.example'], deploy: { to: 'paas' } },
  },
};
const files = {
  'uffa.config.json': JSON.stringify(config),
  'x/client-extension.yaml': 'assemble: [{from: src, into: static}]\nx: {type: globalJS, url: a.js}\n',
  'x/src/a.js': 'export {};\n',
};

function contextOf(workspaceRoot: string) {
  return { workspaceRoot, project: { root: 'x' }, projectName: 'x', signal: new AbortController().signal };
}

const archives = ['a', 'b'].map((name) => `dist/shops/x_${name}.example.zip`);

describe('for an environment', () => {
  it('packages, verifies and deploys an archive for each virtual instance', async () => {
    const root = tempWorkspace(files);
    const packaged = await packageTask({ environment: 'shops' }, contextOf(root));
    expect(packaged).toMatchObject({ success: true });
    for (const archive of archives) {
      expect(packaged.text).toContain(archive);
      expect(existsSync(join(root, 'x', archive))).toBe(true);
    }
    const verified = await verifyTask({ environment: 'shops' }, contextOf(root));
    expect(verified.success).toBe(true);
    for (const archive of archives) expect(verified.text).toContain(archive);
    const deployed = await deployTask({ environment: 'shops', packagedFor: 'shops' }, contextOf(root));
    expect([deployed.success, deployed.text]).toEqual([
      true,
      ['a', 'b']
        .map((name) => `deployed configs/shops/osgi/client-extensions/x_${name}.example.zip\n`)
        .join(''),
    ]);
  });

  it('counts the environments of the plugin before those of the file', async () => {
    const root = tempWorkspace(files);
    const options = { environment: 'shops', environments: { shops: {} } };
    expect((await packageTask(options, contextOf(root))).text).toContain('x/dist/shops/x.zip');
  });

  it.each([
    ['package', packageTask],
    ['verify', verifyTask],
    ['deploy', deployTask],
  ] as const)('%s refuses one that is not declared', async (_, task) => {
    const { success, text } = await task({ environment: 'shop' }, contextOf(tempWorkspace(files)));
    expect([success, text]).toEqual([false, expect.stringContaining('environment-unknown')]);
  });

  it('does not deploy what was not packaged for it', async () => {
    const { success, text } = await deployTask({ environment: 'shops' }, contextOf(tempWorkspace(files)));
    expect([success, text]).toEqual([false, expect.stringContaining('-c shops')]);
  });

  it('does nothing where it names what is not there, and says so in every target', async () => {
    const root = tempWorkspace(files);
    const args = { environment: 'shops', project: 'y' };
    const environmentProblems = [diagnostic('environment-project-unknown', args)];
    const options = { environment: 'shops', environmentProblems };
    for (const task of [packageTask, verifyTask, deployTask]) {
      const { success, text } = await task(options, contextOf(root));
      expect(success).toBe(false);
      expect(text).toContain(
        'Environment "shops" changes the LCP.json of "y", and there is no such project.',
      );
    }
    expect(existsSync(join(root, 'x/dist'))).toBe(false);
  });
});
