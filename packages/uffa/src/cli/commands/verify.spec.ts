import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { archiveFaults, faultBytes } from '../../../test/archive/archive-faults';
import { rightArchive } from '../../../test/archive/right-archive';
import { zipByHand } from '../../../test/archive/zip-by-hand';
import { runUffa } from '../../../test/run-uffa';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'verify-'));
  write('a/dist/tickets.zip', zipByHand(rightArchive));
  write('b/dist/tickets.zip', faultOf('a private file'));
  write('c/dist/tickets.zip', faultOf('a key with a colon'));
  write('node_modules/x/tickets.zip', zipByHand(rightArchive));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}

function faultOf(name: string): Buffer {
  const fault = archiveFaults.find(({ it: each }) => each === name);
  if (fault === undefined) throw new Error(name);
  return faultBytes(fault);
}

describe('uffa verify', () => {
  it('expands patterns, sorted, without node_modules', async () => {
    const { code, stdout } = await runUffa(root, 'uffa verify **/*.zip a/dist/tickets.zip');
    expect(code).toBe(0);
    expect(stdout).toBe(
      ['a', 'b', 'c'].map((name) => `ok       ${name}/dist/tickets.zip  1 client extension\n`).join(''),
    );
  });

  it('shows the line in the archive', async () => {
    const { stderr } = await runUffa(root, 'uffa verify c/dist/tickets.zip');
    expect(stderr).toContain('c/dist/tickets.zip!/tickets.client-extension-config.json:18:5');
    expect(stderr).toContain('"url:colon": "A"\n');
  });

  it('refuses what the options ask to refuse', async () => {
    const strict = await runUffa(root, 'uffa verify b/dist/*.zip --strict');
    expect([strict.code, strict.stdout]).toEqual([1, 'refused  b/dist/tickets.zip\n']);
    const failed = await runUffa(root, 'uffa verify */dist/*.zip --fail-on configuration-lost');
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('refused  c/dist/tickets.zip\n');
  });

  it('knows the rules of the workspace, by the paths of archives and of what is in them', async () => {
    const rules = (settings: object) =>
      write('uffa.config.json', Buffer.from(JSON.stringify({ rules: { 'configuration-lost': settings } })));
    write('.git/HEAD', Buffer.from(''));
    try {
      rules({ '**': 'off' });
      expect((await runUffa(root, 'uffa verify c/dist/tickets.zip')).stderr).not.toContain(
        'configuration-lost',
      );
      rules({ 'c/dist/*.zip': 'error' });
      const refused = await runUffa(root, 'uffa verify dist/tickets.zip', { cwd: 'c' });
      expect([refused.code, refused.stdout]).toEqual([1, 'refused  dist/tickets.zip\n']);
      rules({ 'c/**/*.client-extension-config.json': 'off', 'b/**': 'error' });
      const silent = await runUffa(root, 'uffa verify c/dist/tickets.zip');
      expect([silent.code, silent.stderr]).toEqual([0, expect.not.stringContaining('configuration-lost')]);
      rules([]);
      expect((await runUffa(root, 'uffa verify c/dist/tickets.zip')).code).toBe(2);
    } finally {
      rmSync(join(root, 'uffa.config.json'));
    }
  });

  it('names the nearest archive where nothing matches, and goes on with the rest', async () => {
    const { code, stdout, stderr } = await runUffa(root, 'uffa verify a/dist/tikets.zip b/dist/tickets.zip');
    expect(code).toBe(1);
    expect(stderr).toContain('Write "a/dist/tickets.zip".');
    expect(stdout).toBe('ok       b/dist/tickets.zip  1 client extension\n');
  });

  it('cannot run without an archive', async () => {
    const { code, stderr } = await runUffa(root, 'uffa verify');
    expect(code).toBe(2);
    expect(stderr).toContain('verify-nothing-named');
  });

  it('writes one document', async () => {
    const { stdout } = await runUffa(root, 'uffa verify [ab]/dist/*.zip --json');
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'verify',
      archives: [
        { archive: 'a/dist/tickets.zip', success: true, extensions: 1 },
        { archive: 'b/dist/tickets.zip', success: true, extensions: 1 },
      ],
      diagnostics: [{ code: 'static-file-private', position: { file: 'b/dist/tickets.zip!/static/.env' } }],
    });
  });
});
