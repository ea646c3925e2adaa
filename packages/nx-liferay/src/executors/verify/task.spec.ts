import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stylesheet } from '../../../test/infer';
import { tempWorkspace } from '../../../test/temp-workspace';
import { withConfig, withSettings } from '../../../../uffa/test/archive/right-archive';
import { zipByHand } from '../../../../uffa/test/archive/zip-by-hand';
import { packageTask } from '../package/task';
import type { TaskContext } from '../task';
import { verifyTask } from './task';

const files = { 'x/a/client-extension.yaml': stylesheet, 'x/a/assets/main.css': 'body {}' };
const unserved = withSettings('url=b.js');

function contextOf(workspaceRoot: string, root = 'x/a'): TaskContext {
  const project = { root, targets: {} };
  return { workspaceRoot, project, projectName: 'a', signal: new AbortController().signal };
}

/** A workspace whose project `x/a` has an archive that somebody else has made. */
function workspaceWith(archive: Parameters<typeof zipByHand>[0], more = {}): string {
  const root = tempWorkspace({ ...files, ...more });
  mkdirSync(join(root, 'x/a/dist'));
  writeFileSync(join(root, 'x/a/dist/a.zip'), zipByHand(archive));
  return root;
}

describe('verify', () => {
  it('finds nothing in what packaging writes, also for a virtual instance', async () => {
    const root = tempWorkspace(files);
    await packageTask({}, contextOf(root));
    const extension = '(1 client extension)\n';
    expect(await verifyTask({}, contextOf(root))).toEqual({
      success: true,
      text: `x/a/dist/a.zip ${extension}`,
    });
    await packageTask({ virtualInstanceId: 'acme.com' }, contextOf(root));
    const { text } = await verifyTask({ virtualInstanceId: 'acme.com' }, contextOf(root));
    expect(text).toBe(`x/a/dist/a_acme.com.zip ${extension}`);
  });

  it('finds nothing in the archive of the language project', async () => {
    const root = tempWorkspace({ 'language/Language.properties': 'a=b\n' });
    await packageTask({}, contextOf(root, 'language'));
    const { success, text } = await verifyTask({}, contextOf(root, 'language'));
    expect(text).toMatch(/^language\/dist\/language\.zip \(1 client extension\)\n$/);
    expect(success).toBe(true);
  });

  it('refuses an archive with an error, and shows where in it that is', async () => {
    const root = workspaceWith(withConfig('{\n  "id":\n'));
    const { success, text } = await verifyTask({}, contextOf(root));
    expect(success).toBe(false);
    expect(text).toMatch(
      /^error {2}x\/a\/dist\/a\.zip!\/tickets\.client-extension-config\.json:\d+:\d+ {2}json-syntax\n/,
    );
    expect(text).not.toContain('client extension)');
  });

  it('says what is wrong where nothing was packaged', async () => {
    const { success, text } = await verifyTask({}, contextOf(tempWorkspace(files)));
    expect(success).toBe(false);
    expect(text).toMatch(/^error {2}x\/a\/dist\/a\.zip:1:1 {2}archive-unreadable/);
  });

  it('judges by the rules of the workspace, those of the target, failOn and strict', async () => {
    const found = /^warning {2}x\/a\/dist\/a\.zip!\/\S+ {2}url-not-served$/m;
    expect((await verifyTask({}, contextOf(workspaceWith(unserved)))).text).toMatch(found);
    const config = (rules: object) => ({ 'uffa.config.json': JSON.stringify({ rules }) });
    const below = config({ 'url-not-served': { 'x/a/dist/**': 'off' } });
    const off = workspaceWith(unserved, below);
    expect((await verifyTask({}, contextOf(off))).text).not.toContain('url-not-served');
    const elsewhere = workspaceWith(unserved, config({ 'url-not-served': { 'x/b/**': 'off' } }));
    expect((await verifyTask({}, contextOf(elsewhere))).text).toMatch(found);
    const again = { rules: { 'url-not-served': 'error' } };
    for (const options of [again, { failOn: ['url-not-served'] }, { strict: true }]) {
      const root = workspaceWith(unserved, 'strict' in options ? {} : config({}));
      expect(await verifyTask(options, contextOf(root))).toMatchObject({ success: false });
    }
    expect((await verifyTask(again, contextOf(off))).text).toMatch(/^error .*url-not-served$/m);
  });

  it('refuses rules and codes that do not exist', async () => {
    const root = workspaceWith(unserved);
    const { text } = await verifyTask({ failOn: ['url-unserved'] }, contextOf(root));
    expect(text).toContain('"failOn" names "url-unserved"');
    expect(await verifyTask({ rules: { 'url-unserved': 'off' } }, contextOf(root))).toMatchObject({
      success: false,
    });
  });
});
