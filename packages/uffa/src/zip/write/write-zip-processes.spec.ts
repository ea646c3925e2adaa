import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compileArchive, type WriteOrder } from '../../../test/archive/compiled-archive';

let compiled: ReturnType<typeof compileArchive>;
let directory: string;
beforeAll(() => {
  compiled = compileArchive();
});
afterAll(() => compiled.remove());
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'uffa-process-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

interface Run {
  readonly order: WriteOrder;
  readonly umask?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Writes in a separate process; returns the size and the memory that it took, in bytes. */
function writeInProcess({ order, umask = '022', environment = {} }: Run): { size: number; maxRss: number } {
  const settings = Object.entries(environment).map(([name, value]) => `export ${name}=${value}`);
  const command = [`umask ${umask}`, ...settings, 'exec "$0" "$@"'].join('; ');
  const program = [process.execPath, compiled.script, JSON.stringify(order)];
  const output = execFileSync('sh', ['-c', command, ...program], { encoding: 'utf8' });
  const { size, maxRss } = JSON.parse(output) as { size: number; maxRss: number };
  return { size, maxRss: maxRss * 1024 };
}

function orderOf(target: string, files: readonly (readonly [path: string, file: string])[]): WriteOrder {
  return { target, files: files.map(([path, file]) => ({ path, file, size: statSync(file).size })) };
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('writeZip in a process of its own', () => {
  it('writes the same bytes under any time zone, locale, umask, pool size, file order and file time', () => {
    const contents = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `${index}.${index % 5 === 0 ? 'jar' : 'js'}`,
        `${index} `.repeat(index ** 3),
      ]),
    );
    const variants: readonly (Omit<Run, 'order'> & {
      readonly names: readonly string[];
      readonly time: number;
    })[] = [
      {
        names: Object.keys(contents),
        time: 1,
        umask: '077',
        environment: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
      },
      {
        names: Object.keys(contents).reverse(),
        time: 1_800_000_000,
        umask: '000',
        environment: { TZ: 'America/Los_Angeles', LC_ALL: 'C', UV_THREADPOOL_SIZE: '1' },
      },
      { names: Object.keys(contents).sort(), time: 0, environment: { UV_THREADPOOL_SIZE: '16' } },
    ];
    const written = variants.map(({ names, time, ...run }, index) => {
      const sources = join(directory, `sources-${index}`);
      mkdirSync(sources);
      for (const name of names) {
        writeFileSync(join(sources, name), contents[name] ?? '');
        utimesSync(join(sources, name), time, time);
      }
      const target = join(directory, `${index}`, 'test.zip');
      const files = names.map((name) => [`d${name.length}/${name}`, join(sources, name)] as const);
      writeInProcess({ ...run, order: orderOf(target, files) });
      return [sha256(target), (statSync(target).mode & 0o777).toString(8)];
    });
    expect(written).toEqual(variants.map(() => [sha256(join(directory, '0', 'test.zip')), '644']));
  });

  it('leaves the old archive or the new one when it is killed, and clears up the next time', async () => {
    const big = join(directory, 'big.js');
    writeFileSync(big, Array.from({ length: 1_500_000 }, (_, index) => `let v${index};\n`).join(''));
    const target = join(directory, 'dist', 'test.zip');
    writeInProcess({ order: orderOf(target, [['big.js', compiled.script]]) });
    const old = sha256(target);
    const order = orderOf(target, [['big.js', big]]);
    const started = Date.now();
    writeInProcess({ order: { ...order, target: join(directory, 'new.zip') } });
    const duration = Date.now() - started;
    const fresh = sha256(join(directory, 'new.zip'));
    for (const part of [0.2, 0.5, 0.7, 0.85, 1]) {
      const child = spawn(process.execPath, [compiled.script, JSON.stringify(order)], { stdio: 'ignore' });
      const exit = once(child, 'exit');
      await setTimeout(duration * part);
      child.kill('SIGKILL');
      await exit;
      expect([old, fresh]).toContain(sha256(target));
    }
    writeInProcess({ order });
    expect(sha256(target)).toBe(fresh);
    expect(readdirSync(join(directory, 'dist'))).toEqual(['test.zip']);
  });

  const most = 150 * 1024 * 1024;

  it('deflates 600 MB in less than 150 MB of memory', () => {
    const zeros = join(directory, 'zeros.bin');
    writeFileSync(zeros, '');
    truncateSync(zeros, 600_000_000);
    const { size, maxRss } = writeInProcess({
      order: orderOf(join(directory, 'test.zip'), [['zeros.bin', zeros]]),
    });
    expect(size).toBeLessThan(1_000_000);
    expect(maxRss).toBeLessThan(most);
  });

  it('stores 600 MB in less than 150 MB of memory', () => {
    const jar = join(directory, 'app.jar');
    writeRepeated(jar, 600);
    const { size, maxRss } = writeInProcess({
      order: orderOf(join(directory, 'test.zip'), [['app.jar', jar]]),
    });
    expect(size).toBeGreaterThan(600_000_000);
    expect(maxRss).toBeLessThan(most);
  });
});

function writeRepeated(file: string, megabytes: number): void {
  const megabyte = Buffer.alloc(1_000_000, 'some bytes that look like a jar');
  const descriptor = openSync(file, 'w');
  for (let count = 0; count < megabytes; count++) writeSync(descriptor, megabyte);
  closeSync(descriptor);
}
