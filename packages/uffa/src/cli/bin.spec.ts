import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withWorkspace } from '../../test/with-workspace';

const packageRoot = join(__dirname, '../..');
const bin = join(packageRoot, 'dist/cli/bin.js');

const project = {
  'tickets/client-extension.yaml':
    'assemble: [{from: files, into: static}]\ntickets:\n  type: customElement\n  htmlElementName: my-tickets\n  urls: ["*.js"]\n',
  'tickets/files/index.js': 'x',
};

function start(root: string, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ code: number; stderr: string }> {
  const [code, stderr] = await Promise.all([once(child, 'close'), textOf(child.stderr!)]);
  return { code: code[0] as number, stderr };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function isWriting(dist: string): Promise<void> {
  while (!readdirSync(dist).some((name) => name.endsWith('.tmp'))) await delay(5);
}

describe('the program uffa', () => {
  it('says which version it is', async () => {
    const child = start('.', '--version');
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await textOf(child.stdout!)).toBe(`${version}\n`);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'leaves the old archive and nothing half-written when %s stops it',
    async (signal, exitCode) => {
      await withWorkspace(project, async (root) => {
        const dist = join(root, 'tickets/dist');
        mkdirSync(dist);
        writeFileSync(join(dist, 'tickets.zip'), 'the old archive');
        truncateSync(join(root, 'tickets/files/index.js'), 1_000_000_000);
        const child = start(root, 'package');
        await isWriting(dist);
        child.kill(signal);
        const { code, stderr } = await ended(child);
        expect(code).toBe(exitCode);
        expect(stderr).toMatch(/^0 packaged, 1 not finished in /);
        expect(readdirSync(dist)).toEqual(['tickets.zip']);
        expect(readFileSync(join(dist, 'tickets.zip'), 'utf8')).toBe('the old archive');
      });
    },
  );

  it('writes all of a long result to a slow pipe', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => [`tickets/files/${index}.js`, ''] as const);
    await withWorkspace({ ...project, ...Object.fromEntries(many) }, async (root) => {
      const child = start(root, 'list', '--json');
      await delay(1000);
      const document = JSON.parse(await textOf(child.stdout!)) as { projects: { entries: unknown[] }[] };
      expect(document.projects[0]!.entries.length).toBeGreaterThan(3000);
    });
  });

  it('takes a closed pipe for the end of the reading, not for a failure', async () => {
    await withWorkspace(project, async (root) => {
      const child = start(root, 'list');
      child.stdout!.destroy();
      const { code, stderr } = await ended(child);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: expect.stringMatching(/^1 listed in [\d.]+ s\n$/) as string,
      });
    });
  });

  it.skipIf(!existsSync('/dev/full'))('says that what it prints finds no room, without a stack', async () => {
    await withWorkspace(project, async (root) => {
      const child = spawn(process.execPath, [bin, 'list'], {
        cwd: root,
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      });
      const { code, stderr } = await ended(child);
      expect(code).toBe(2);
      expect(stderr).toContain('uffa: what it prints cannot be written (ENOSPC).\n');
      expect(stderr).not.toMatch(/^\s+at /m);
    });
  });
});
