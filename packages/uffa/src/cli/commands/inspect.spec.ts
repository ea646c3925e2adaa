import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runUffa } from '../../../test/run-uffa';
import { withWorkspace, type WorkspaceFiles } from '../../../test/with-workspace';
import { terminalText } from '../../diagnostics/terminal-text';

const workspace: WorkspaceFiles = {
  '.git/': '',
  'list/build/a.js': 'a'.repeat(5000),
  'list/build/b.png': 'b'.repeat(300_000),
  'list/client-extension.yaml':
    'assemble: [{from: build, into: static}]\nlist:\n  type: globalJS\n  url: a.js\n',
  'broken/client-extension.yaml': 'a:\n\ttype: b\n',
  'elsewhere/readme.txt': '',
};

interface Document {
  readonly archives: readonly Readonly<Record<string, unknown>>[];
  readonly diagnostics: readonly { readonly code: string; readonly position?: unknown }[];
}

function documentIn(stdout: string): Document {
  return JSON.parse(stdout) as Document;
}

describe('uffa inspect', () => {
  it('says the same of a project and of the archive that is packaged from it, but for what put the files there', () =>
    withWorkspace(workspace, async (root) => {
      await runUffa(root, 'uffa package list');
      const planned = documentIn((await runUffa(root, 'uffa inspect list --json')).stdout).archives[0]!;
      const read = documentIn((await runUffa(root, 'uffa inspect list/dist/list.zip --json')).stdout)
        .archives[0]!;
      const withoutOrigin = JSON.parse(
        JSON.stringify(planned, (key, value: unknown) => (key === 'origin' ? undefined : value)),
      ) as typeof planned;
      expect({ ...withoutOrigin, source: '', project: null }).toEqual({ ...read, source: '' });
      expect(planned).toMatchObject({ archive: 'list.zip', project: 'list', files: 6 });
    }));

  it('fails at the line of the extension that is over its budget', () =>
    withWorkspace(workspace, async (root) => {
      const { code, stderr } = await runUffa(root, 'uffa inspect list --budget 300kB');
      expect(code).toBe(1);
      expect(stderr).toContain('error  list/client-extension.yaml:2:1  budget-exceeded');
      expect(stderr).toContain(
        'brings 305.0 kB to a page, which is more than 300.0 kB: static/b.png has 300.0 kB, ',
      );
      expect((await runUffa(root, 'uffa inspect list --budget 305kB')).code).toBe(0);
    }));

  it('looks into all projects where none is named, and says of those that cannot be read why', () =>
    withWorkspace(workspace, async (root) => {
      const { code, stdout } = await runUffa(root, 'uffa inspect --json');
      expect(code).toBe(1);
      const { archives, diagnostics } = documentIn(stdout);
      expect(archives.map(({ source }) => source)).toContain('list');
      expect(diagnostics.map((found) => found.code)).toContain('yaml-syntax');
    }));

  it('writes a page, and prints where', () =>
    withWorkspace(workspace, async (root) => {
      const { code, stdout } = await runUffa(root, 'uffa inspect list --html reports/list.html');
      expect([code, stdout]).toEqual([0, 'reports/list.html\n']);
      expect(readFileSync(join(root, 'reports/list.html'), 'utf8')).toContain('<h1>What list.zip holds</h1>');
    }));

  it.each([
    ['--html list.zip', 'html-file-misnamed'],
    ['--budget big', 'budget-malformed'],
    ['--html there.html', 'output-in-the-way'],
  ])('refuses %s, and writes nothing', (option, code) =>
    withWorkspace({ ...workspace, 'there.html/a': '' }, async (root) => {
      const run = await runUffa(root, `uffa inspect list ${option}`);
      expect(run.code).toBe(2);
      expect(run.stderr).toContain(code);
      expect(existsSync(join(root, 'list.zip'))).toBe(false);
    }),
  );

  it.each([
    ['nowhere.zip', 'archive-unreadable', 'nowhere.zip cannot be opened (ENOENT).'],
    ['elsewhere/readme.txt', 'not-an-archive', 'elsewhere/readme.txt is not a zip archive'],
  ])('says of %s why it is not an archive', (path, code, message) =>
    withWorkspace(workspace, async (root) => {
      const { code: exitCode, stderr } = await runUffa(root, `uffa inspect ${path}`);
      expect(exitCode).toBe(1);
      expect(stderr).toContain(code);
      expect(stderr).toContain(`  ${message}`);
    }),
  );

  it('shows names as they may be printed, and cuts long ones', () =>
    withWorkspace(workspace, async (root) => {
      mkdirSync(join(root, 'list/build/::error::'));
      writeFileSync(join(root, 'list/build/::error::/\u001b[2J'), 'x');
      writeFileSync(join(root, `list/build/${'long'.repeat(60)}`), 'x');
      const { stdout } = await runUffa(root, 'uffa inspect list');
      expect(stdout).toContain('\\u001b[2J');
      expect(stdout).toBe(terminalText(stdout));
      expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThan(160);
    }));
});
