import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readText, readUffa } from 'uffa';
import { zipOf } from '../../packages/uffa/test/archive/zip-of';
import { PLAIN, runServe, type Run } from './run-serve';
import { addProject, PROJECT, servedProject, serverFiles } from './served-project';
import { watchDirectory } from './watch-directory';

/** `npm run test:serve` plays 200. */
const ROUNDS = Number(process.env['SERVE_ROUNDS'] ?? 10);

const LIVE = ' is live:';
const before = zipOf('b'.repeat(60_000));

/** How a round ends; the ones that are killed are repaired by what follows. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL', 'the server ends', 'SIGKILL at any time'] as const;

async function endRound(run: Run, ending: (typeof endings)[number], round: number): Promise<void> {
  if (ending === 'SIGKILL at any time') await setTimeout((round * 137) % 900);
  else await run.prints(LIVE);
  if (ending === 'the server ends') {
    const [, url = ''] = /loads from (\S+)/.exec(run.printed()) ?? [];
    await fetch(new URL('/end', url)).catch(() => undefined);
  } else run.process.kill(ending === 'SIGKILL at any time' ? 'SIGKILL' : ending);
  await run.ended;
}

/** The log of a portal that has been started before. */
function portalLog(root: string): string {
  const file = join(root, 'bundles/logs/liferay.2026-01-01.log');
  mkdirSync(dirname(file));
  writeFileSync(file, 'INFO [main][BundleStartStopLogger:77] STARTED list_7.4.3 [1470]\n');
  return file;
}

/** Waits until the development server is gone. @throws Error where it still runs after 10 s */
async function serverGone(root: string): Promise<void> {
  const file = join(root, PROJECT, 'server.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8'));
  const start = performance.now();
  while (isRunning(pid)) {
    if (performance.now() - start > 10_000) throw new Error(`The server ${pid} still runs.`);
    await setTimeout(20);
  }
  rmSync(file);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('serving a front end in a portal', () => {
  it(
    `ends with production and without its server in ${ROUNDS} rounds, whatever ends them, and no half archive was ever there`,
    {
      timeout: 60_000 + ROUNDS * 6000,
    },
    async () => {
      const { root, watched } = await servedProject();
      const place = join(watched, 'list.zip');
      writeFileSync(place, before);
      const stop = await watchDirectory(watched);
      for (let round = 0; round < ROUNDS; round++) {
        const ending = endings[round % endings.length]!;
        const production = Buffer.from(readFileSync(place));
        await endRound(runServe(root), ending, round);
        await serverGone(root);
        if (ending.startsWith('SIGKILL')) {
          const repair = runServe(root, { ...PLAIN, clean: true });
          expect(await repair.ended, repair.printed()).toBe(0);
        }
        expect(readFileSync(place).equals(production), `after ${ending}, round ${round}`).toBe(true);
        expect(readdirSync(watched).filter((name) => !/^\.list\.zip\.\d+-0\.tmp$/.test(name))).toEqual([
          'list.zip',
        ]);
      }
      const { reads, hashes, ...faults } = await stop();
      expect(faults).toEqual({ torn: 0, strangers: 0 });
      expect(hashes).toBeGreaterThan(1);
      expect(reads).toBeGreaterThan(ROUNDS);
    },
  );

  it('stops a server that does not want to end when it is killed itself', async () => {
    const { root } = await servedProject();
    const deaf = "--import 'data:text/javascript,process.on(`SIGTERM`,()=>{})'";
    const run = runServe(root, { ...PLAIN, command: `node ${deaf} server.mjs {port}; exit 1` });
    await run.prints(LIVE);
    run.process.kill('SIGKILL');
    await run.ended;
    await serverGone(root);
  });

  it('changes nothing but the addresses of the element, under the same name, with a newer time', async () => {
    const { root, watched } = await servedProject();
    const place = join(watched, 'list.zip');
    const run = runServe(root);
    await run.prints(LIVE);
    const [live, production] = [await readUffa(place), await readUffa(join(root, PROJECT, 'dist/list.zip'))];
    const config = 'list.client-extension-config.json';
    expect(live.entries.map(({ path }) => path)).toEqual(production.entries.map(({ path }) => path));
    for (const [index, { path, content }] of live.entries.entries()) {
      const text = await readText(content);
      const original = await readText(production.entries[index]!.content);
      const back = text
        .replace(/"urls=http:\/\/localhost:\d+\/main\.js"/, '"urls=main.js"')
        .replace('"cssURLs="', '"cssURLs=main.css"');
      if (path === config) expect(text).not.toBe(original);
      expect(back).toBe(original);
    }
    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(readdirSync(watched)).toEqual([]);
  });

  it('says when the portal has started the live archive, and goes on', async () => {
    const { root, watched } = await servedProject();
    const log = portalLog(root);
    const run = runServe(root);
    await run.prints(LIVE);
    appendFileSync(
      log,
      '2026-01-01 INFO [Refresh Thread][BundleStartStopLogger:77] STARTED list_7.4.3 [1471]\n',
    );
    await run.prints('Liferay has it: 2026-01-01 INFO');
    expect(readdirSync(watched)).toEqual(['list.zip']);
    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });

  it('ends, and puts production back, where the portal refuses the live archive', async () => {
    const { root, watched } = await servedProject();
    const log = portalLog(root);
    writeFileSync(join(watched, 'list.zip'), before);
    const run = runServe(root);
    await run.prints(LIVE);
    appendFileSync(
      log,
      `2026-01-01 ERROR [Thread][DirectoryWatcher:1] Unable to install ${watched}/list.zip\n`,
    );
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain('deploy-refused-by-portal');
    expect(readFileSync(join(watched, 'list.zip'))).toEqual(before);
    await serverGone(root);
  });

  it('gives each project a port of its own, also where their servers start in the same moment', async () => {
    const { root } = await servedProject();
    const names = ['one', 'two', 'three'];
    for (const name of names) await addProject(root, `client-extensions/${name}`, serverFiles);
    const slow = { ...PLAIN, command: `sleep 1; ${PLAIN.command}` };
    const runs = names.map((name) => runServe(root, slow, `client-extensions/${name}`));
    onTestFinished(() => runs.forEach((run) => void run.process.kill('SIGTERM')));
    await Promise.all(runs.map((run) => run.prints(LIVE)));
    const urls = runs.map((run) => /loads from (\S+)/.exec(run.printed())?.[1]);
    expect(new Set(urls).size).toBe(3);
    for (const run of runs) run.process.kill('SIGTERM');
    await Promise.all(runs.map((run) => run.ended));
    expect(readdirSync(join(root, '.uffa/ports'))).toEqual([]);
  });

  it('does not undo what somebody has deployed meanwhile, and takes no second serve of the project', async () => {
    const { root, watched } = await servedProject();
    const place = join(watched, 'list.zip');
    writeFileSync(place, before);
    const run = runServe(root);
    await run.prints(LIVE);
    const second = runServe(root);
    expect(await second.ended).toBe(1);
    expect(second.printed()).toContain(`list is served already, by the process ${run.process.pid}.`);
    const theirs = zipOf('theirs');
    writeFileSync(place, theirs);
    run.process.kill('SIGINT');
    await run.ended;
    expect(run.printed()).toContain('was deployed or removed by somebody else meanwhile');
    expect(readFileSync(place)).toEqual(theirs);
  });

  it.each<[string, object, string]>([
    ['ends', { command: 'echo broken; exit 3' }, 'dev-server-ended'],
    ['never answers', { command: 'sleep 60', timeout: 1 }, 'dev-server-silent'],
    ['has no such script', { entry: undefined, command: serverOf(404, {}) }, 'dev-server-entry-refused'],
    [
      'sends its page',
      { command: serverOf(200, { 'Content-Type': 'text/html' }) },
      'dev-server-entry-refused',
    ],
    [
      'lets no other origin load',
      { command: serverOf(200, { 'Content-Type': 'text/javascript' }) },
      'dev-server-no-cors',
    ],
  ])('touches nothing in the portal where the server %s', async (_, options, code) => {
    const { root, watched } = await servedProject();
    writeFileSync(join(watched, 'list.zip'), before);
    const { mtimeMs } = statSync(join(watched, 'list.zip'));
    const run = runServe(root, { ...PLAIN, ...options });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain(code);
    expect(readFileSync(join(watched, 'list.zip'))).toEqual(before);
    expect(statSync(join(watched, 'list.zip')).mtimeMs).toBe(mtimeMs);
  });

  it('runs the server alone where there is no portal, or none is wanted', async () => {
    const { root, watched } = await servedProject({ 'server.mjs': 'console.log("here I am");' });
    const alone = runServe(root, { ...PLAIN, portal: false });
    expect(await alone.ended).toBe(0);
    rmSync(join(root, 'bundles'), { recursive: true });
    const nowhere = runServe(root);
    expect(await nowhere.ended).toBe(0);
    expect(alone.printed()).toBe('here I am\n');
    expect(nowhere.printed()).toContain('Only the development server runs');
    expect(nowhere.printed()).toContain('here I am\n');
    expect(existsSync(watched)).toBe(false);
    const named = runServe(root, { ...PLAIN, home: 'elsewhere' });
    expect(await named.ended).toBe(1);
    expect(named.printed()).toContain('deploy-home-missing');
  });
});

describe.skipIf(!canMount())('on a full disk (needs the right to mount one)', () => {
  it('deploys nothing, and puts production back when there is room again', async () => {
    const { root } = await servedProject();
    const home = join(root, 'small');
    mkdirSync(home);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'none', home]);
    onTestFinished(() => void execFileSync('umount', [home]));
    const place = join(home, 'osgi/client-extensions/list.zip');
    mkdirSync(join(home, 'osgi/client-extensions'), { recursive: true });
    writeFileSync(place, before);
    const options = { ...PLAIN, home: 'small' };
    fill(home);
    const full = runServe(root, options);
    expect(await full.ended).toBe(1);
    expect(full.printed()).toContain('disk-full');
    expect(readFileSync(place)).toEqual(before);
    rmSync(join(home, 'filler'));
    const run = runServe(root, options);
    await run.prints(LIVE);
    fill(home);
    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain('live-not-ended');
    rmSync(join(home, 'filler'));
    const clean = runServe(root, { ...options, clean: true });
    expect(await clean.ended).toBe(0);
    expect(readFileSync(place)).toEqual(before);
    expect(readdirSync(join(home, 'osgi/client-extensions'))).toEqual(['list.zip']);
  });
});

/** Leaves no room on a disk. */
function fill(directory: string): void {
  const block = Buffer.alloc(4096);
  for (;;) {
    try {
      writeFileSync(join(directory, 'filler'), block, { flag: 'a' });
    } catch {
      return;
    }
  }
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const directory = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', directory], { stdio: 'ignore' });
    execFileSync('umount', [directory]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The command of a server that answers everything alike. */
function serverOf(status: number, headers: object): string {
  const source = `require("node:http").createServer((q, r) => { r.writeHead(${status}, ${JSON.stringify(headers)}); r.end(""); }).listen({port}, "127.0.0.1")`;
  return `exec node -e '${source}'`;
}
